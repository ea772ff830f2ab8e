import { setTimeout as wait } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { describeStatuses } from '../harness/deliver'
import { freshConnections, send, type Answer } from '../harness/http'
import { percentile, seconds } from '../harness/percentile'
import { startEndlessQueue } from '../naive/endless-queue'

const HOLDERS = 4
const REQUESTS = 200
const WITHIN_MILLISECONDS = 1_000
const WARM_ROUNDS = 50

/** Every connection of the pool waits for a lock, and 200 people want one within a second. */
export const exhaustedPool: Fault = {
  id: 'F07',
  promise:
    'pool exhausted, 200 requests within a second: 503 with Retry-After in ≤ 2 s, /healthz ≤ 100 ms meanwhile, normal again in ≤ 5 s',
  run: async (trial) => {
    const refused = await askWhileHeld(trial, trial.staff.url)
    const late = percentile(
      refused.answers.map(({ milliseconds }) => milliseconds),
      0.99,
    )
    const health = percentile(refused.health, 0.99)
    const isPolite = refused.answers.every(
      ({ status, headers }) => status === 503 && Number(headers['retry-after']) > 0,
    )
    const naive = await startEndlessQueue(trial.installation)
    const control = await Promise.all(
      Array.from({ length: REQUESTS }, () => send(naive.url, { deadline: 3_000 }).catch(() => undefined)),
    )
    await naive.close()
    const unanswered = control.filter((answer) => !answer).length
    return {
      measured: `${describeStatuses(refused.statuses)}, p99 ${seconds(late)}; /healthz p99 ${health.toFixed(0)} ms; normal after ${seconds(refused.normalAfter)}`,
      passed:
        refused.answers.length === REQUESTS &&
        isPolite &&
        late <= 2_000 &&
        health <= 100 &&
        refused.normalAfter <= 5_000,
      control: {
        build: 'a queue without a deadline',
        measured: `${unanswered} of ${REQUESTS} without an answer after 3 s`,
        brokeThePromise: unanswered > 0,
      },
    }
  },
}

async function askWhileHeld({ installation, mentor }: Trial, url: string) {
  const areas = () => mentor.call(url, 'reference.areas', {})
  // A host at work has compiled its code.
  for (let round = 0; round < WARM_ROUNDS; round += 1) await Promise.all(Array.from({ length: 8 }, areas))
  const lock = await installation.connect()
  await lock.ask('begin')
  await lock.ask('lock table app.area in access exclusive mode')
  const holders = Promise.allSettled(Array.from({ length: HOLDERS }, areas))
  await wait(300)

  const health: number[] = []
  let isAsking = true
  const probes = (async () => {
    while (isAsking) {
      const answer = await send(`${url}/healthz`, { agent: freshConnections }).catch(() => undefined)
      // A probe that is not answered well is as bad as one that never comes.
      health.push(answer?.status === 200 ? answer.milliseconds : Infinity)
      await wait(20)
    }
  })()
  const settled = await Promise.all(
    Array.from({ length: REQUESTS }, async (_, index) => {
      await wait((index * WITHIN_MILLISECONDS) / REQUESTS)
      return areas().catch(() => undefined)
    }),
  )
  isAsking = false
  await probes
  await lock.ask('rollback')
  await lock.close()
  const normalAfter = await untilNormal(areas)
  await holders

  const answers = settled.filter((answer): answer is Answer => answer !== undefined)
  const statuses: Record<string, number> = {}
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1
  return { answers, statuses, health, normalAfter }
}

/** How long until ten requests one after the other are answered. */
async function untilNormal(ask: () => Promise<Answer>): Promise<number> {
  const began = performance.now()
  for (let good = 0; good < 10;) {
    const answer = await ask().catch(() => undefined)
    good = answer?.status === 200 ? good + 1 : 0
    if (performance.now() - began > 30_000) break
  }
  return performance.now() - began
}
