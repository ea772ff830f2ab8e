import type { LogVisitInput } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { FoundVisit } from './check-history'
import type { Installation } from './installation'
import { oneOf, type Random } from './random'
import type { StaffClient } from './staff-client'

/** A visit that a phone has captured: who it belongs to stands beside it, as at capture. */
export interface CapturedVisit {
  body: LogVisitInput
  authorId: string
  region: string
}

const list = z.object({
  result: z.object({ data: z.object({ cases: z.array(z.object({ caseId: z.string() })) }) }),
})

/** The cases that a mentor may visit now. */
export async function visitableCases(url: string, mentor: StaffClient): Promise<string[]> {
  const answer = await mentor.call(url, 'cases.list', { status: 'didampingi', limit: 50 })
  return list.parse(JSON.parse(answer.body)).result.data.cases.map(({ caseId }) => caseId)
}

/**
 * `count` routine visits with random choices. The run and the client's id stand in the advice, so that a row can be
 * found again under whatever id a server gave it.
 */
export function captureVisits(
  random: Random,
  mentor: StaffClient,
  cases: readonly string[],
  run: string,
  count: number,
): CapturedVisit[] {
  return Array.from({ length: count }, () => {
    const id = uuidv7()
    const sentAt = Date.now()
    const body: LogVisitInput = {
      id,
      caseId: oneOf(random, cases),
      startedAt: new Date(sentAt - (1 + random.below(120)) * 60_000).toISOString(),
      sentAt: new Date(sentAt).toISOString(),
      mode: oneOf(random, ['rumah', 'tempat_produksi', 'telepon']),
      condition: oneOf(random, ['ramai', 'biasa', 'sepi']),
      pauseReason: null,
      topics: [oneOf(random, ['nib', 'pirt', 'halal', 'kemasan', 'pembukuan'])],
      followUps: [],
      problems: random.chance(0.5) ? ['modal'] : [],
      cause: '',
      newFollowUps: [],
      figures: null,
      advice: `${run} ${id}`,
      nextVisitOn: null,
      confirmation: { method: 'nanti', absenceReason: '' },
    }
    return { body, authorId: mentor.id, region: mentor.region }
  })
}

/**
 * Every visit of a run that the database holds now: kept as a visit, or set aside for the office, as one is whose case
 * went to a colleague meanwhile.
 */
export function readVisits(installation: Installation, run: string): Promise<FoundVisit[]> {
  return installation.ask<FoundVisit & Record<string, unknown>>(
    `select v.id, split_part(v.advice, ' ', 2) as "clientId", v.case_id as "caseId", v.author_id as "authorId",
       v.regency_code as region,
       (select count(*)::int from app.audit_event e
         where e.action in ('visit.log', 'visit.quarantine') and e.subject_id = v.id and e.regency_code = v.regency_code) as audits
     from (select id, regency_code, case_id, author_id, advice from app.visit
       union all select id, regency_code, case_id, author_id, body->>'advice' from app.visit_quarantine where outcome is null) v
     where split_part(v.advice, ' ', 1) = $1`,
    [run],
  )
}
