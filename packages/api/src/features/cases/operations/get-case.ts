import {
  caseLifecycle,
  facilitators,
  maskNik,
  maskPhone,
  notFound,
  salesRanges,
  witaDay,
} from '@titian/domain'
import type { CaseDossier } from '@titian/db'
import type { z } from 'zod'
import type { HotContext } from '../../../core'
import { typeNameOf } from '../../evidence'
import { assess, knowledgeOf, rulesOf, stageNameOf, viewBridge } from '../../readiness'
import type { caseOutput } from '../outputs'
import { entriesOf } from './timeline-entries'

const historyLimit = 10

/** The whole case page. A look by anyone of the office is in the woman's history, once a day. @throws DomainError NOT_FOUND */
export const getCase = async (
  { hot, token, act, today, now }: HotContext,
  caseId: string,
): Promise<z.infer<typeof caseOutput>> => {
  const dossier = await hot.caseGet(token, caseId, historyLimit, act)
  if (!dossier) throw notFound()
  const { case: row, woman, enterprise } = dossier
  const rules = await rulesOf({ hot, token }, row.pathwayId, dossier.rulesStamp)
  const readiness = assess(rules, knowledgeOf(storedCase(dossier)), today)
  const bridge = viewBridge(readiness, row.stage, true)
  const next = readiness.nextCriterion
  return {
    caseId,
    pathwayId: row.pathwayId,
    status: row.status,
    pauseReason: row.pauseReason,
    pauseUntil: row.pauseUntil,
    stage: row.stage,
    stageName: stageNameOf(readiness, row.stage),
    stageAtEntry: row.stageAtEntry,
    ikmAtEntry: row.ikmAtEntry,
    openedOn: witaDay(new Date(row.openedAt)),
    lastVisitDay: row.lastVisitDay,
    nextVisitOn: row.nextVisitOn,
    actions: [...caseLifecycle[row.status]],
    woman: {
      id: woman.id,
      name: woman.name,
      birthDate: woman.birthDate,
      villageName: woman.villageName,
      districtName: enterprise.districtName,
      rt: woman.rt,
      ...privatePart(dossier),
    },
    enterprise: {
      name: enterprise.name,
      runBy: enterprise.runBy,
      sinceYear: enterprise.sinceYear,
      villageName: enterprise.villageName,
      products: dossier.products.map(({ id, name, isMain, kind }) => ({
        id,
        name,
        kindName: kind?.name ?? null,
        kbli2020: kind?.kbli2020 ?? null,
        isMain,
      })),
    },
    groups: dossier.groups,
    mentor: dossier.mentor && viewMentor(dossier.mentor),
    bridge,
    nextStep: next && {
      criterionId: next.criterionId,
      title: next.title,
      isWaiting: next.plank === 'waiting',
    },
    followUps: dossier.followUps,
    evidence: dossier.papers.map(viewPaper),
    entryPermits: dossier.entryPermits,
    lastWorkforce: dossier.workforce.at(-1) ?? null,
    lastSales: dossier.sales && { ...dossier.sales, label: salesRanges[dossier.sales.rangeKey].label },
    history: entriesOf(dossier.timeline, historyLimit),
    asOf: now.toISOString(),
  }
}

const storedCase = (dossier: CaseDossier) => ({
  ...dossier.case,
  openedAt: new Date(dossier.case.openedAt),
  isNikValid: dossier.woman.isNikValid,
  citizenship: dossier.woman.citizenship,
  runBy: dossier.enterprise.runBy,
  main: dossier.products.find(({ isMain }) => isMain),
  workers: dossier.workforce.map(({ recordedOn, womenFamily, womenPaid, menFamily, menPaid }) => ({
    day: recordedOn,
    workers: womenFamily + womenPaid + menFamily + menPaid,
  })),
  sales: dossier.salesReadings,
  isNoticeGiven: dossier.isNoticeGiven,
  licence: dossier.licence,
  visits: dossier.visits,
  papers: dossier.papers.map(({ decision, ...paper }) => ({
    ...paper,
    decidedAt: decision && new Date(decision.decidedAt),
  })),
})

const viewMentor = ({ status, ...mentor }: NonNullable<CaseDossier['mentor']>) => ({
  ...mentor,
  isInactive: status === 'disabled',
})

const privatePart = ({ private: known }: CaseDossier) => ({
  nikMasked: known?.nikLast4 ? maskNik(known.nikLast4) : null,
  phoneMasked: known?.phone ? maskPhone(known.phone) : null,
  phoneOwner: known?.phoneOwner ?? null,
  address: known?.address ?? null,
  cardNumber: known?.cardNumber ?? null,
})

const viewPaper = ({
  productId: _productId,
  decision,
  facilitatedBy,
  receivedAt,
  ...paper
}: CaseDossier['papers'][number]) => ({
  ...paper,
  typeName: typeNameOf(paper.type),
  facilitatedBy: facilitatedBy && facilitators[facilitatedBy],
  receivedAt: new Date(receivedAt).toISOString(),
  decision: decision && {
    outcome: decision.outcome,
    reason: decision.reason,
    decidedAt: new Date(decision.decidedAt).toISOString(),
    by: decision.by ?? 'Dinas',
  },
})
