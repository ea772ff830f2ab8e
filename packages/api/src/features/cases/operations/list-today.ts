import { addDays } from '@titian/domain'
import { assistanceCase, evidence, followUp, pathway, womanPrivate, woman } from '@titian/db'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { OperationContext } from '../../../core'
import { hasFreshStrip, renewStrips } from '../../readiness'
import { selectCaseRows, stageOf } from './case-rows'

const dueAfterDays = 30

/** The mentor's own open cases with what is due, for her day. */
export const listToday = async (ctx: OperationContext) => {
  const { tx, actor, today, now } = ctx
  const rows = await selectCaseRows(
    ctx,
    and(isNull(assistanceCase.closedAt), eq(assistanceCase.caseMentorId, actor.id)),
  )
    .orderBy(asc(assistanceCase.villageCode), asc(woman.nameKey), asc(assistanceCase.id))
    .limit(300)
  const caseIds = rows.map(({ caseId }) => caseId)
  if (caseIds.length === 0) return { day: today, asOf: now.toISOString(), cases: [] }
  const stamps = await tx.select({ id: pathway.id, stamp: pathway.rulesStamp }).from(pathway)
  const moment = { today, rules: Object.fromEntries(stamps.map(({ id, stamp }) => [id, stamp])) }
  const stale = rows.filter((row) => !hasFreshStrip(row, moment))
  const renewed = await renewStrips(tx, actor.region, stale, moment)
  const steps = await tx
    .select({ caseId: followUp.caseId, dueOn: followUp.dueOn })
    .from(followUp)
    .where(
      and(
        inArray(followUp.caseId, caseIds),
        eq(followUp.regencyCode, actor.region),
        inArray(followUp.status, ['berjalan', 'belum']),
      ),
    )
  const papers = await tx
    .select({
      caseId: evidence.caseId,
      criterionId: evidence.criterionId,
      status: evidence.status,
      receivedAt: evidence.receivedAt,
    })
    .from(evidence)
    .where(and(inArray(evidence.caseId, caseIds), eq(evidence.regencyCode, actor.region)))
  const homes = await tx
    .select({
      womanId: womanPrivate.id,
      phoneOwner: womanPrivate.phoneOwner,
      address: womanPrivate.address,
      rt: woman.rt,
      villageCode: woman.villageCode,
      name: woman.name,
    })
    .from(womanPrivate)
    .innerJoin(woman, and(eq(woman.id, womanPrivate.id), eq(woman.regencyCode, womanPrivate.regencyCode)))
    .where(
      and(
        inArray(
          womanPrivate.id,
          rows.map(({ womanId }) => womanId),
        ),
        eq(womanPrivate.regencyCode, actor.region),
      ),
    )

  return {
    day: today,
    asOf: now.toISOString(),
    cases: rows.flatMap((read) => {
      const { womanId, factsVersion: _factsVersion, ...row } = read
      const strip = hasFreshStrip(read, moment) ? read.strip : renewed.get(read.caseId)
      const home = homes.find((one) => one.womanId === womanId)
      if (!strip) return []
      const own = steps.filter(({ caseId }) => caseId === row.caseId)
      const isResting = row.status === 'jeda'
      const neighbour = homes.find(
        (other) =>
          home &&
          home.address !== '' &&
          other.womanId !== home.womanId &&
          other.villageCode === home.villageCode &&
          other.rt === home.rt &&
          other.address === home.address,
      )
      return [
        {
          ...row,
          productName: row.productName ?? '',
          ...stageOf(row.stage, strip),
          nextStep: strip.next,
          openFollowUps: own.length,
          overdueFollowUps: isResting ? 0 : own.filter(({ dueOn }) => dueOn < today).length,
          returnedEvidence: newestReturned(papers.filter(({ caseId }) => caseId === row.caseId)),
          isVisitDue:
            !isResting &&
            (row.nextVisitOn !== null
              ? row.nextVisitOn <= today
              : row.lastVisitDay === null || row.lastVisitDay < addDays(today, -dueAfterDays)),
          sharesHouseWith: neighbour?.name ?? null,
          phoneOwner: home?.phoneOwner ?? ('tidak_punya' as const),
        },
      ]
    }),
  }
}

/** How many criteria have a returned paper that nothing newer has replaced. */
const newestReturned = (papers: { criterionId: string; status: string; receivedAt: Date }[]): number => {
  const newest = new Map<string, { status: string; receivedAt: Date }>()
  for (const paper of papers) {
    const known = newest.get(paper.criterionId)
    if (!known || known.receivedAt < paper.receivedAt) newest.set(paper.criterionId, paper)
  }
  return [...newest.values()].filter(({ status }) => status === 'returned').length
}
