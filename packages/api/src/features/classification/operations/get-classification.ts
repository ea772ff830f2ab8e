import {
  canDo,
  citationOfRuleset,
  hasPermission,
  isSameClass,
  missingSiinasItems,
  printedDifferences,
  productionWords,
  proposedClass,
  type ProductionFigures,
  type Ruling,
  type ThreeAnswers,
} from '@titian/domain'
import { printedLicence, product, productKind, staff } from '@titian/db'
import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { recordView, type OperationContext } from '../../../core'
import type { AnswersView, classificationOutput, proposable } from '../outputs'
import { findCase, type FoundCase } from './find-case'
import { answersOf, lastConfirmed, newestReading, readProposals, type ProposalRow } from './read-classes'

/**
 * The three answers of a case, what was proposed and confirmed, and what her papers print. Whoever reads no money gets
 * the confirmed classes, else those of the newest proposal, and no reading.
 * @throws DomainError NOT_FOUND
 */
export const getClassification = async (
  ctx: OperationContext,
  caseId: string,
): Promise<z.infer<typeof classificationOutput>> => {
  const { actor, now, today } = ctx
  const found = await findCase(ctx, caseId)
  await recordView(ctx, caseId, found.womanId)
  const newest = hasPermission(actor.duty, 'production:record') ? await newestReading(ctx, caseId) : undefined
  const proposals = await readProposals(ctx, caseId)
  const confirmed = lastConfirmed(proposals)
  const computed = newest && answersOf(newest.reading, today)
  const answers = computed
    ? viewAnswers(computed)
    : answersOfProposal(confirmed ?? proposals[0]?.proposal, confirmed ? 'confirmed' : 'proposal')
  return {
    caseId,
    pathwayId: found.pathwayId,
    asOf: now.toISOString(),
    answers,
    production: newest ? viewReading(newest) : null,
    proposals: proposals.map((row) => viewProposal(row, newest?.reading.id, actor.id)),
    proposable: whetherToPropose(found, computed, proposals, confirmed),
    differsFromConfirmed:
      computed !== undefined && confirmed !== undefined && !isSameClass(confirmed, proposedClass(computed)),
    licence: await viewLicence(ctx, found, answers),
  }
}

const viewAnswers = ({ asOf, byCapital, bySales, industry, bps }: ThreeAnswers): AnswersView => {
  const view = <Value>({
    value,
    ruleset,
    citation,
    warnings,
    missing,
  }: Ruling<Value> & { missing: (keyof ProductionFigures)[] }) => ({
    value,
    ruleset,
    citation,
    warnings,
    missing: missing.map((key) => productionWords[key]),
  })
  const { landPolicy, byOtherPolicy } = industry
  return {
    asOf,
    source: 'figures',
    byCapital: view(byCapital),
    bySales: view(bySales),
    industry: { ...view(industry), landPolicy, byOtherPolicy },
    bps: view(bps),
  }
}

const answersOfProposal = (
  proposal: ProposalRow['proposal'] | undefined,
  source: 'proposal' | 'confirmed',
): AnswersView | null => {
  if (!proposal) return null
  const stored = <Value>(value: Value, ruleset: string) => ({
    value,
    ruleset,
    citation: citationOfRuleset(ruleset),
    missing: [],
    warnings: [],
  })
  return {
    asOf: proposal.asOf,
    source,
    byCapital: stored(proposal.umkmByCapital, proposal.umkmRuleset),
    bySales: stored(proposal.umkmBySales, proposal.umkmRuleset),
    industry: {
      ...stored(proposal.industryClass, proposal.industryRuleset),
      landPolicy: proposal.landPolicy,
      byOtherPolicy: null,
    },
    bps: stored(proposal.bpsScale, proposal.bpsRuleset),
  }
}

type Newest = NonNullable<Awaited<ReturnType<typeof newestReading>>>

const viewReading = ({ reading, by }: Newest) => ({
  year: reading.year,
  capital: reading.capital,
  investmentExLand: reading.investmentExLand,
  landAndBuilding: reading.landAndBuilding,
  siteIsResidence: reading.siteIsResidence,
  annualSales: reading.annualSales,
  workersPermanent: reading.workersPermanent,
  workersCasual: reading.workersCasual,
  workersFamily: reading.workersFamily,
  ownerWorks: reading.ownerWorks,
  unit: reading.unit,
  capacityInstalled: reading.capacityInstalled,
  capacityUsed: reading.capacityUsed,
  production: reading.production,
  rawMaterial: reading.rawMaterial,
  water: reading.water,
  fuel: reading.fuel,
  electricityKwh: reading.electricityKwh,
  machines: reading.machines,
  recordedAt: reading.recordedAt.toISOString(),
  by: by ?? 'Dinas',
  missingItems: missingSiinasItems(reading),
})

const viewProposal = (
  { proposal, status, by, decidedBy, decidedAt, reason }: ProposalRow,
  newestId: string | undefined,
  readerId: string,
) => ({
  id: proposal.id,
  status,
  proposedAt: proposal.proposedAt.toISOString(),
  by: by ?? 'Dinas',
  isOwn: proposal.authorId === readerId,
  decision: decidedAt && {
    by: decidedBy ?? 'Dinas',
    decidedAt: decidedAt.toISOString(),
    reason: reason ?? '',
  },
  ...factsOfProposal(proposal, newestId),
})

/** What a proposal says, for the page of the case and for whoever decides it. */
export const factsOfProposal = (proposal: ProposalRow['proposal'], newestId: string | undefined) => ({
  umkmByCapital: proposal.umkmByCapital,
  umkmBySales: proposal.umkmBySales,
  industryClass: proposal.industryClass,
  bpsScale: proposal.bpsScale,
  asOf: proposal.asOf,
  year: proposal.year,
  landPolicy: proposal.landPolicy,
  citation: citationOfRuleset(proposal.industryRuleset),
  isStale: newestId !== undefined && newestId !== proposal.productionRecordId,
})

const whetherToPropose = (
  { pathwayId, status }: FoundCase,
  computed: ThreeAnswers | undefined,
  proposals: readonly ProposalRow[],
  confirmed: ProposalRow['proposal'] | undefined,
): z.infer<typeof proposable> => {
  if (pathwayId !== 'industri') return 'not_industry'
  if (!canDo(status, 'submitEvidence')) return 'case_closed'
  if (!computed) return 'no_reading'
  if (proposals.some((row) => row.status === 'waiting')) return 'waiting'
  if (computed.industry.value === null) return 'class_unknown'
  return confirmed && isSameClass(confirmed, proposedClass(computed)) ? 'same_as_confirmed' : 'yes'
}

const viewLicence = async (
  { tx, actor }: OperationContext,
  found: FoundCase,
  answers: AnswersView | null,
) => {
  const [row] = await tx
    .select({ licence: printedLicence, by: staff.name })
    .from(printedLicence)
    .leftJoin(
      staff,
      and(eq(staff.id, printedLicence.authorId), eq(staff.regencyCode, printedLicence.regencyCode)),
    )
    .where(and(eq(printedLicence.caseId, found.id), eq(printedLicence.regencyCode, actor.region)))
    .orderBy(desc(printedLicence.recordedAt), desc(printedLicence.id))
    .limit(1)
  if (!row) return null
  const [main] = await tx
    .select({ kbli2020: productKind.kbli2020 })
    .from(product)
    .innerJoin(productKind, eq(productKind.id, product.kindId))
    .where(
      and(
        eq(product.enterpriseId, found.enterpriseId),
        eq(product.regencyCode, actor.region),
        eq(product.isMain, true),
      ),
    )
  const { kbliVersion, kbliCodes, risk, scale, listsSkp, printedOn, recordedAt, recordedAs } = row.licence
  return {
    isSeenByOffice: recordedAs === 'verifier',
    kbliVersion,
    kbliCodes,
    risk,
    scale,
    listsSkp,
    printedOn,
    recordedAt: recordedAt.toISOString(),
    by: row.by ?? 'Dinas',
    differences: printedDifferences(row.licence, {
      umkmByCapital: answers?.byCapital.value ?? null,
      productKbli2020: main?.kbli2020 ?? null,
    }),
  }
}
