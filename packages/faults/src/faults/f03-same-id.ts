import { v7 as uuidv7 } from 'uuid'
import type { Fault, Trial } from '../fault'
import { describeStatuses } from '../harness/deliver'
import { randomFrom } from '../harness/random'
import { captureVisits, readVisits, type CapturedVisit } from '../harness/visits'
import { startNewIdForEachRequest } from '../naive/new-id-for-each-request'

/** One id sent five times at once, and again with another body. */
export const sameId: Fault = {
  id: 'F03',
  promise: 'same id 5× at once: one row each; another body under it: 409, both bodies kept',
  run: async (trial) => {
    const count = trial.isShort ? 40 : 200
    const visits = capture(trial, 'f03', count)
    const rows = await sendFiveTimes(trial, trial.staff.url, 'f03', visits)
    const others = await sendOtherBodies(trial, visits)
    const naive = await startNewIdForEachRequest(trial.staff.url)
    const control = await sendFiveTimes(trial, naive.url, 'f03-control', capture(trial, 'f03-control', 20))
    naive.close()
    return {
      measured: `${rows.total} rows for ${count} ids (${describeStatuses(rows.statuses)}); other bodies: ${describeStatuses(others.statuses)}, ${others.kept} kept`,
      passed:
        rows.total === count &&
        rows.statuses['200'] === count * 5 &&
        others.statuses['409'] === count &&
        others.kept === count,
      control: {
        build: 'makes the id at the server',
        measured: `${control.total} rows for 20 ids`,
        brokeThePromise: control.total > 20,
      },
    }
  },
}

const capture = ({ seed, mentor, cases }: Trial, part: string, count: number) =>
  captureVisits(randomFrom(seed), mentor, cases, `${part}-${seed}`, count)

async function sendFiveTimes(trial: Trial, url: string, part: string, visits: readonly CapturedVisit[]) {
  const statuses: Record<string, number> = {}
  for (const { body } of visits) {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => trial.mentor.call(url, 'visits.log', body)),
    )
    for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  }
  const found = await readVisits(trial.installation, `${part}-${trial.seed}`)
  return { statuses, total: found.length }
}

async function sendOtherBodies(trial: Trial, visits: readonly CapturedVisit[]) {
  const statuses: Record<string, number> = {}
  const mark = uuidv7()
  for (const { body } of visits) {
    const { status } = await trial.mentor.call(trial.staff.url, 'visits.log', { ...body, cause: mark })
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  // The first body stands with the action, the refused one beside it.
  const [both] = await trial.installation.ask<{ kept: number }>(
    `select count(*)::int as kept from app.action_conflict c
       join app.received_action a on a.id = c.action_id and a.regency_code = c.regency_code
     where c.body->>'cause' = $1 and a.body->>'cause' = ''`,
    [mark],
  )
  return { statuses, kept: both?.kept ?? 0 }
}
