import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from '../fault'
import { freshConnections, send } from '../harness/http'
import { percentile, seconds } from '../harness/percentile'
import { slownesses, waste } from '../harness/slow-clients'
import { startDefaultServer } from '../naive/default-server'

const CLOSED_MILLISECONDS = 20_000
const GIVE_UP_MILLISECONDS = 25_000

/** Clients that send or read as slowly as they can, on both hosts. */
export const slowClients: Fault = {
  id: 'F10',
  promise:
    'slow headers, bodies, readers, 1,000 sockets: all closed ≤ 20 s, honest probes 100 % OK, p99 ≤ 300 ms',
  run: async (trial) => {
    const portal = await trial.portal()
    const count = trial.isShort ? 400 : 1_000
    const naive = await startDefaultServer()
    const [staff, her, control] = await Promise.all([
      attack(trial.staff.url, count / 2),
      attack(portal.url, count / 2),
      Promise.all(slownesses.map((slowness) => waste(naive.url, slowness, GIVE_UP_MILLISECONDS))),
    ])
    naive.close()
    const closed = Math.max(staff.closed, her.closed)
    const p99 = percentile([...staff.probes, ...her.probes], 0.99)
    const failed = staff.failed + her.failed
    const naiveClosed = Math.max(...control)
    return {
      measured: `${count} sockets, all closed after ${seconds(closed)} (staff ${seconds(staff.closed)}, portal ${seconds(her.closed)}); ${staff.probes.length + her.probes.length} probes, ${failed} failed, p99 ${p99.toFixed(0)} ms`,
      passed: closed <= CLOSED_MILLISECONDS && failed === 0 && p99 <= 300,
      control: {
        build: 'Node’s own time-outs',
        measured:
          naiveClosed >= GIVE_UP_MILLISECONDS
            ? `still open after ${seconds(naiveClosed)}`
            : seconds(naiveClosed),
        brokeThePromise: naiveClosed > CLOSED_MILLISECONDS,
      },
    }
  },
}

async function attack(url: string, count: number) {
  const probes: number[] = []
  let failed = 0
  let isOpen = true
  const probing = (async () => {
    while (isOpen) {
      const answer = await send(`${url}/`, { deadline: 5_000, agent: freshConnections }).catch(
        () => undefined,
      )
      if (answer?.status === 200) probes.push(answer.milliseconds)
      else failed += 1
      await wait(100)
    }
  })()
  const wasted = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      waste(url, slownesses[index % slownesses.length] ?? 'silence', GIVE_UP_MILLISECONDS),
    ),
  )
  isOpen = false
  await probing
  return { closed: Math.max(...wasted), probes, failed }
}
