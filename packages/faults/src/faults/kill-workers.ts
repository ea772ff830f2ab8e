import { setTimeout as wait } from 'node:timers/promises'
import type { HostProcess } from '../harness/host-process'
import { atPlaces } from './at-places'

const KILLS = 6

/** Kills the staff host's worker six times during a run of `count` answers and notes how long none answered. */
export function killWorkers(host: HostProcess, count: number) {
  const restarts: number[] = []
  const kills = atPlaces(count, KILLS, async () => {
    const before = host.answering()
    if (before === undefined) throw new Error('There is no worker to kill')
    const killed = performance.now()
    process.kill(before, 'SIGKILL')
    while (host.answering() === before) await wait(5)
    await host.untilReady()
    restarts.push(performance.now() - killed)
  })
  return { ...kills, restarts }
}
