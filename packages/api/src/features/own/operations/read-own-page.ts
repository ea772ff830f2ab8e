import { firstStepKinds, keysOf, notFound, receiptCode, topics, type Topic } from '@titian/domain'
import {
  area,
  assistanceCase,
  decision,
  enterprise,
  evidence,
  followUp,
  messageSettlement,
  office,
  product,
  staff,
  visit,
  visitConfirmation,
  woman,
} from '@titian/db'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { OperationContext } from '../../../core'
import { assessCases, loadRules, stageNameOf, viewBridge } from '../../readiness'

const isTopic = (key: string): key is Topic => keysOf(topics).some((known) => known === key)

/** Her page: where she stands, what is next, who comes and whom to call. Nothing about money. @throws DomainError NOT_FOUND */
export const readOwnPage = async ({ tx, actor, today, now }: OperationContext) => {
  const [found] = await tx
    .select({
      row: assistanceCase,
      name: woman.name,
      enterpriseId: enterprise.id,
      enterpriseName: enterprise.name,
      villageName: area.name,
      mentor: { name: staff.name, phone: staff.phone, status: staff.status },
    })
    .from(assistanceCase)
    .innerJoin(
      woman,
      and(eq(woman.id, assistanceCase.womanId), eq(woman.regencyCode, assistanceCase.regencyCode)),
    )
    .innerJoin(
      enterprise,
      and(
        eq(enterprise.id, assistanceCase.enterpriseId),
        eq(enterprise.regencyCode, assistanceCase.regencyCode),
      ),
    )
    .innerJoin(area, eq(area.code, assistanceCase.villageCode))
    .leftJoin(
      staff,
      and(eq(staff.id, assistanceCase.caseMentorId), eq(staff.regencyCode, assistanceCase.regencyCode)),
    )
    .where(and(eq(assistanceCase.womanId, actor.id), eq(assistanceCase.regencyCode, actor.region)))
    .orderBy(desc(isNull(assistanceCase.closedAt)), desc(assistanceCase.openedAt))
    .limit(1)
  const [ownOffice] = await tx
    .select({ name: office.name, phone: office.phone, whatsapp: office.whatsapp })
    .from(office)
    .where(eq(office.regencyCode, actor.region))
  if (!found || !ownOffice) throw notFound()
  const { row, mentor } = found
  const isMentorInactive = mentor?.status === 'disabled'
  const known = (await assessCases(tx, actor.region, [row.id], today)).get(row.id)
  if (!known) throw notFound()
  const bridge = viewBridge(known.readiness, row.stage, false)
  const [main] = await tx
    .select({ name: product.name })
    .from(product)
    .where(
      and(
        eq(product.enterpriseId, found.enterpriseId),
        eq(product.regencyCode, actor.region),
        eq(product.isMain, true),
      ),
    )
  const next = known.readiness.nextCriterion
  const rule = (await loadRules(tx))[row.pathwayId].criteria.find(
    ({ id, version }) => id === next?.criterionId && version === next.version,
  )
  const visits = await lastVisits(tx, actor.region, row.id)
  const todo = await tx
    .select({
      id: followUp.id,
      kind: followUp.kind,
      note: followUp.note,
      assignee: followUp.assignee,
      dueOn: followUp.dueOn,
    })
    .from(followUp)
    .where(
      and(
        eq(followUp.caseId, row.id),
        eq(followUp.regencyCode, actor.region),
        inArray(followUp.status, ['berjalan', 'belum']),
      ),
    )
    .orderBy(asc(followUp.dueOn))
    .limit(10)
  return {
    name: found.name,
    enterpriseName: found.enterpriseName,
    productName: main?.name ?? '',
    villageName: found.villageName,
    stage: row.stage,
    stageName: stageNameOf(known.readiness, row.stage),
    stageCount: bridge.stages.length,
    bridge,
    nextStep:
      next && rule
        ? {
            title: next.titleForHer,
            how: rule.howForHer,
            opens: rule.opensForHer,
            isWaiting: next.plank === 'waiting',
            citation: next.citation,
          }
        : null,
    returned: await returnedPapers(tx, actor.region, row.id, bridge),
    nextVisitOn: row.nextVisitOn,
    mentor: isMentorInactive
      ? null
      : mentor && {
          name: mentor.name,
          phone: mentor.phone,
          lastCameOn: visits.find(({ authorId }) => authorId === row.caseMentorId)?.day ?? null,
        },
    isMentorInactive,
    office: ownOffice,
    visits: visits.map(({ authorId: _authorId, ...seen }) => seen),
    todo: todo.map(({ kind, ...step }) => ({ ...step, title: firstStepKinds[kind] })),
    asOf: now.toISOString(),
  }
}

const returnedPapers = async (
  tx: OperationContext['tx'],
  regencyCode: string,
  caseId: string,
  bridge: ReturnType<typeof viewBridge>,
) => {
  const open = bridge.stages.flatMap(({ criteria }) => criteria).filter(({ plank }) => plank === 'returned')
  if (open.length === 0) return []
  const rows = await tx
    .select({ criterionId: evidence.criterionId, reason: decision.reason })
    .from(decision)
    .innerJoin(
      evidence,
      and(eq(evidence.id, decision.evidenceId), eq(evidence.regencyCode, decision.regencyCode)),
    )
    .where(
      and(
        eq(decision.caseId, caseId),
        eq(decision.regencyCode, regencyCode),
        eq(decision.outcome, 'returned'),
      ),
    )
    .orderBy(desc(decision.decidedAt))
  return open.flatMap(({ criterionId, titleForHer }) => {
    const row = rows.find((candidate) => candidate.criterionId === criterionId)
    return row ? [{ title: titleForHer, reason: row.reason }] : []
  })
}

const lastVisits = async (tx: OperationContext['tx'], regencyCode: string, caseId: string) => {
  const rows = await tx
    .select({
      id: visit.id,
      day: visit.visitedDay,
      authorId: visit.authorId,
      mentorName: staff.name,
      condition: visit.condition,
      topics: visit.topics,
      advice: visit.advice,
    })
    .from(visit)
    .leftJoin(staff, and(eq(staff.id, visit.authorId), eq(staff.regencyCode, visit.regencyCode)))
    .where(and(eq(visit.caseId, caseId), eq(visit.regencyCode, regencyCode)))
    .orderBy(desc(visit.startedAt), desc(visit.id))
    .limit(6)
  const answers = await tx
    .select({ visitId: visitConfirmation.visitId, answer: visitConfirmation.answer })
    .from(visitConfirmation)
    .where(and(eq(visitConfirmation.caseId, caseId), eq(visitConfirmation.regencyCode, regencyCode)))
    .orderBy(desc(visitConfirmation.answeredAt))
  const settled = await tx
    .select({ visitId: messageSettlement.visitId, settledAt: messageSettlement.settledAt })
    .from(messageSettlement)
    .where(
      and(
        eq(messageSettlement.regencyCode, regencyCode),
        inArray(
          messageSettlement.visitId,
          rows.map(({ id }) => id),
        ),
      ),
    )
  return rows.map((row) => ({
    ...row,
    mentorName: row.mentorName ?? 'Pendamping',
    topics: row.topics.filter(isTopic),
    receiptCode: receiptCode(row.id),
    answer: answers.find(({ visitId }) => visitId === row.id)?.answer ?? null,
    settledAt: settled.find(({ visitId }) => visitId === row.id)?.settledAt.toISOString() ?? null,
  }))
}
