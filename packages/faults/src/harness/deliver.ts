import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { History } from './history'
import type { Random } from './random'
import type { StaffClient } from './staff-client'
import type { CapturedVisit } from './visits'

const FIRST_PAUSE_MILLISECONDS = 100
const LONGEST_PAUSE_MILLISECONDS = 2_000
const RETRIED = [401, 403, 408, 429]

export interface Delivery {
  url: string
  mentor: StaffClient
  history: History
  random: Random
  clients: number
  /** After which the clients give up on what is left. */
  deadline: number
  /** Called after each request with its place in the run. */
  onAnswer?: (count: number) => void
}

export interface Delivered {
  statuses: Record<string, number>
  /** How long the slowest request was without an answer. */
  slowest: number
  milliseconds: number
}

const answerBody = z.object({ result: z.object({ data: z.object({ visitId: z.string() }) }) })

/**
 * Sends every visit until the server says yes or no for good, as a phone's outbox does: nothing is dropped by a count
 * of tries, pauses grow and are drawn with full jitter.
 */
export async function deliver(visits: readonly CapturedVisit[], delivery: Delivery): Promise<Delivered> {
  const { mentor, url, history, random } = delivery
  const started = performance.now()
  const queue = [...visits]
  const statuses: Record<string, number> = {}
  let slowest = 0
  let count = 0

  const attempt = async ({ body, authorId, region }: CapturedVisit): Promise<boolean> => {
    const event = { id: body.id, caseId: body.caseId, authorId, region, status: null, recordId: null }
    history.write({ ...event, kind: 'invoke' })
    const began = performance.now()
    const answer = await mentor.call(url, 'visits.log', body).catch(() => undefined)
    slowest = Math.max(slowest, performance.now() - began)
    const status = answer?.status ?? 0
    const name = answer ? String(status) : 'cut'
    statuses[name] = (statuses[name] ?? 0) + 1
    count += 1
    delivery.onAnswer?.(count)
    if (answer?.status === 200) {
      const recordId = answerBody.parse(JSON.parse(answer.body)).result.data.visitId
      history.write({ ...event, kind: 'ok', status, recordId })
      return true
    }
    const isUnknown = !answer || status >= 500 || RETRIED.includes(status)
    history.write({ ...event, kind: isUnknown ? 'info' : 'fail', status })
    return !isUnknown
  }
  const client = async () => {
    for (let visit = queue.shift(); visit; visit = queue.shift()) {
      let pause = FIRST_PAUSE_MILLISECONDS
      while (!(await attempt(visit))) {
        if (performance.now() - started > delivery.deadline) return
        await wait(random.next() * pause)
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)
      }
    }
  }
  await Promise.all(Array.from({ length: delivery.clients }, client))
  return { statuses, slowest, milliseconds: performance.now() - started }
}

/** Answers by their status in a few words: `1000 × 200, 12 × cut`. */
export function describeStatuses(statuses: Record<string, number>): string {
  return Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ')
}
