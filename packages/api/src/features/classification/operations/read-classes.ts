import type { CalendarDay, ProductionFigures } from '@titian/domain'
import { threeAnswers } from '@titian/domain'
import { classProposal, decision, evidence, productionRecord, staff } from '@titian/db'
import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { OperationContext } from '../../../core'

/** The reading of the newest year of a case, the last one of that year, with who wrote it; only for duties that read money. */
export const newestReading = async ({ tx, actor }: OperationContext, caseId: string) => {
  const [row] = await tx
    .select({ reading: productionRecord, by: staff.name })
    .from(productionRecord)
    .leftJoin(
      staff,
      and(eq(staff.id, productionRecord.authorId), eq(staff.regencyCode, productionRecord.regencyCode)),
    )
    .where(and(eq(productionRecord.caseId, caseId), eq(productionRecord.regencyCode, actor.region)))
    .orderBy(desc(productionRecord.year), desc(productionRecord.recordedAt), desc(productionRecord.id))
    .limit(1)
  return row
}

/** Every proposal of a case with its decision, newest first. */
export const readProposals = ({ tx, actor }: OperationContext, caseId: string) => {
  const decider = alias(staff, 'decider')
  return tx
    .select({
      proposal: classProposal,
      status: evidence.status,
      by: staff.name,
      decidedBy: decider.name,
      decidedAt: decision.decidedAt,
      reason: decision.reason,
    })
    .from(classProposal)
    .innerJoin(
      evidence,
      and(eq(evidence.id, classProposal.id), eq(evidence.regencyCode, classProposal.regencyCode)),
    )
    .leftJoin(
      decision,
      and(eq(decision.evidenceId, evidence.id), eq(decision.regencyCode, evidence.regencyCode)),
    )
    .leftJoin(
      staff,
      and(eq(staff.id, classProposal.authorId), eq(staff.regencyCode, classProposal.regencyCode)),
    )
    .leftJoin(decider, and(eq(decider.id, decision.authorId), eq(decider.regencyCode, decision.regencyCode)))
    .where(and(eq(classProposal.caseId, caseId), eq(classProposal.regencyCode, actor.region)))
    .orderBy(desc(classProposal.proposedAt), desc(classProposal.id))
}
export type ProposalRow = Awaited<ReturnType<typeof readProposals>>[number]

/** What was confirmed last. */
export const lastConfirmed = (proposals: readonly ProposalRow[]) =>
  proposals
    .filter(({ status }) => status === 'verified')
    .toSorted((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0))[0]?.proposal

/** The three answers of a stored reading by the rules of a day. */
export const answersOf = (
  {
    capital,
    investmentExLand,
    landAndBuilding,
    siteIsResidence,
    annualSales,
    workersPermanent,
    workersCasual,
    workersFamily,
    ownerWorks,
  }: ProductionFigures,
  asOf: CalendarDay,
) =>
  threeAnswers(
    {
      capital,
      investmentExLand,
      landAndBuilding,
      siteIsResidence,
      annualSales,
      workersPermanent,
      workersCasual,
      workersFamily,
      ownerWorks,
    },
    asOf,
  )
