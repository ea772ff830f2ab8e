import {
  daysBetween,
  evidenceTypes,
  witaDay,
  type EvidenceType,
  type evidenceQueueInput,
} from '@titian/domain'
import { area, assistanceCase, decision, enterprise, evidence, staff, storedFile, woman } from '@titian/db'
import { and, asc, count, desc, eq, gt, inArray, or } from 'drizzle-orm'
import type { z } from 'zod'
import { decodeCursor, encodeCursor, instantPosition, type OperationContext } from '../../../core'
import { assessCases, stageNameOf, type AssessedCase } from '../../readiness'

const isEvidenceType = (type: string): type is EvidenceType => type in evidenceTypes

/** The Indonesian word for a kind of paper; an old kind keeps its key. */
export const typeNameOf = (type: string): string => (isEvidenceType(type) ? evidenceTypes[type] : type)

/** What waits for a decision in the actor's regency, oldest first; what a paper says is read one by one. */
export const listQueue = async (
  { tx, actor, today, now }: OperationContext,
  { cursor, limit }: z.infer<typeof evidenceQueueInput>,
) => {
  const waiting = and(eq(evidence.regencyCode, actor.region), eq(evidence.status, 'waiting'))
  const [lastAt, lastId] = decodeCursor(cursor, instantPosition) ?? []
  const after =
    lastAt !== undefined && lastId !== undefined
      ? or(
          gt(evidence.receivedAt, new Date(lastAt)),
          and(eq(evidence.receivedAt, new Date(lastAt)), gt(evidence.id, lastId)),
        )
      : undefined
  const rows = await tx
    .select({
      row: evidence,
      name: woman.name,
      enterpriseName: enterprise.name,
      villageName: area.name,
      stage: assistanceCase.stage,
      authorName: staff.name,
    })
    .from(evidence)
    .innerJoin(
      assistanceCase,
      and(eq(assistanceCase.id, evidence.caseId), eq(assistanceCase.regencyCode, evidence.regencyCode)),
    )
    .innerJoin(woman, and(eq(woman.id, evidence.womanId), eq(woman.regencyCode, evidence.regencyCode)))
    .innerJoin(
      enterprise,
      and(eq(enterprise.id, assistanceCase.enterpriseId), eq(enterprise.regencyCode, evidence.regencyCode)),
    )
    .innerJoin(area, eq(area.code, assistanceCase.villageCode))
    .leftJoin(staff, and(eq(staff.id, evidence.authorId), eq(staff.regencyCode, evidence.regencyCode)))
    .where(and(waiting, after))
    .orderBy(asc(evidence.receivedAt), asc(evidence.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const [total] = await tx.select({ n: count() }).from(evidence).where(waiting)
  const assessed = await assessCases(tx, actor.region, [...new Set(page.map(({ row }) => row.caseId))], today)
  const returns = await tx
    .select({ caseId: evidence.caseId, criterionId: evidence.criterionId, reason: decision.reason })
    .from(decision)
    .innerJoin(
      evidence,
      and(eq(evidence.id, decision.evidenceId), eq(evidence.regencyCode, decision.regencyCode)),
    )
    .where(
      and(
        eq(decision.regencyCode, actor.region),
        eq(decision.outcome, 'returned'),
        inArray(
          decision.caseId,
          page.length ? page.map(({ row }) => row.caseId) : ['00000000-0000-0000-0000-000000000000'],
        ),
      ),
    )
    .orderBy(desc(decision.decidedAt))
  const last = page.at(-1)?.row
  return {
    items: page.map(({ row, ...rest }) => ({
      evidenceId: row.id,
      caseId: row.caseId,
      ...rest,
      ...criterionOf(assessed.get(row.caseId), row.criterionId, rest.stage),
      criterionId: row.criterionId,
      typeName: typeNameOf(row.type),
      authorName: rest.authorName ?? 'Pelaku usaha',
      isOwn: row.authorId === actor.id,
      receivedAt: row.receivedAt.toISOString(),
      waitingDays: daysBetween(witaDay(row.receivedAt), today),
      previousReturn:
        returns.find(({ caseId, criterionId }) => caseId === row.caseId && criterionId === row.criterionId)
          ?.reason ?? null,
    })),
    total: total?.n ?? 0,
    asOf: now.toISOString(),
    nextCursor: rows.length > limit && last ? encodeCursor([last.receivedAt.toISOString(), last.id]) : null,
  }
}

export const filesOf = async (tx: OperationContext['tx'], regencyCode: string, evidenceIds: string[]) =>
  evidenceIds.length === 0
    ? []
    : tx
        .select({ id: storedFile.id, mediaType: storedFile.mediaType, evidenceId: storedFile.evidenceId })
        .from(storedFile)
        .where(and(eq(storedFile.regencyCode, regencyCode), inArray(storedFile.evidenceId, evidenceIds)))
        .orderBy(asc(storedFile.receivedAt), asc(storedFile.id))

const criterionOf = (known: AssessedCase | undefined, criterionId: string, stage: number) => {
  const stages = known?.readiness.stages ?? []
  const own = stages.find(({ criteria }) =>
    criteria.some((criterion) => criterion.criterionId === criterionId),
  )
  const criterion = own?.criteria.find((candidate) => candidate.criterionId === criterionId)
  const counted = (own?.criteria ?? []).filter(
    ({ kind, state }) => kind !== 'advice' && state !== 'notApplicable',
  )
  const open = counted.filter((candidate) => candidate.holdsBack)
  return {
    stageName: known ? stageNameOf(known.readiness, stage) : null,
    criterionTitle: criterion?.title ?? criterionId,
    criterionStage: own?.number ?? 0,
    citation: criterion?.citation ?? '',
    verifier: criterion?.verifier ?? 'VD',
    otherCriteria: { met: counted.filter(({ state }) => state === 'met').length, total: counted.length },
    isLastOfStage: own?.number === stage + 1 && open.length === 1 && open[0]?.criterionId === criterionId,
  }
}
