import { setTimeout as wait } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { describeFindings, isFaithful } from '../harness/check-history'
import { describeStatuses } from '../harness/deliver'
import type { HostProcess } from '../harness/host-process'
import { seconds } from '../harness/percentile'
import { childrenOf } from '../harness/processes'
import { controlOfAnswersFirst } from '../naive/answers-first'
import { atPlaces } from './at-places'
import { upload } from './upload'

const KILLS = 5
const STEADY_MILLISECONDS = 500

/** PostgreSQL loses a process of one of our connections, and with it all of them. */
export const killedBackend: Fault = {
  id: 'F04',
  promise:
    'PostgreSQL process kill -9 ×5 under load: 0 lost, worker lives or is back in ≤ 2 s, no answer later than 5 s, ready in ≤ 15 s',
  run: async (trial) => {
    const count = trial.isShort ? 120 : 2_000
    const before = trial.staff.answering()
    const { delivered, findings, recoveries } = await uploadWhileKilling(trial, 'f04', trial.staff.url, count)
    const isSameWorker = trial.staff.answering() === before
    const longest = Math.max(...recoveries)
    const control = await controlOfAnswersFirst(trial.staff.url, (url, settled) =>
      uploadWhileKilling(trial, 'f04-control', url, 120, settled),
    )
    return {
      measured: `${describeFindings(findings)} (${describeStatuses(delivered.statuses)}), ${recoveries.length} kills, ${isSameWorker ? 'same worker throughout' : 'the worker ended'}, slowest answer ${seconds(delivered.slowest)}, ready again in ≤ ${seconds(longest)}`,
      passed:
        isFaithful(findings) &&
        findings.acknowledged === count &&
        recoveries.length === KILLS &&
        isSameWorker &&
        delivered.slowest <= 5_000 &&
        longest <= 15_000,
      control,
    }
  },
}

async function uploadWhileKilling(
  trial: Trial,
  part: string,
  url: string,
  count: number,
  settled?: () => Promise<unknown>,
) {
  const recoveries: number[] = []
  const kills = atPlaces(count, KILLS, async () => {
    await killOneBackend(trial)
    recoveries.push(await untilSteady(trial.staff))
  })
  const uploaded = await upload(trial, {
    ...{ part, url, count, onAnswer: kills.onAnswer },
    afterwards: async () => {
      await kills.done()
      await settled?.()
    },
  })
  return { ...uploaded, recoveries }
}

/** How long until the host is ready and stays so for half a second. */
async function untilSteady(host: HostProcess): Promise<number> {
  const began = performance.now()
  let readySince = began
  while (performance.now() - readySince < STEADY_MILLISECONDS) {
    if (!(await host.isReady())) readySince = performance.now()
    await wait(20)
  }
  return readySince - began
}

/** Kills the process of one connection of the staff host, after making sure that it is our PostgreSQL's. */
async function killOneBackend({ installation }: Trial): Promise<void> {
  const [backend] = await installation.ask<{ pid: number }>(
    `select pid from pg_stat_activity where usename = 'app_api' order by state <> 'active', pid limit 1`,
  )
  if (!backend || !childrenOf(installation.postmaster()).includes(backend.pid))
    throw new Error('There is no connection to kill')
  process.kill(backend.pid, 'SIGKILL')
}
