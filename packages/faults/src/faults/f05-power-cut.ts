import type { Fault, Trial } from '../fault'
import { describeFindings, isFaithful } from '../harness/check-history'
import { seconds } from '../harness/percentile'
import { atPlaces } from './at-places'
import { upload } from './upload'

/** PostgreSQL dies whole, as at a power cut, and starts again. */
export const powerCut: Fault = {
  id: 'F05',
  promise:
    'PostgreSQL kill -9 ×4 under load: 0 acknowledged visits lost, the host healthy by itself ≤ 15 s after PostgreSQL accepts connections',
  run: async (trial) => {
    const cuts = trial.isShort ? 2 : 4
    const count = cuts * (trial.isShort ? 60 : 500)
    const { delivered, findings, restarts, recoveries } = await uploadThroughCuts(trial, 'f05', count, cuts)
    const longest = Math.max(...recoveries)
    await setLazyCommit(trial, true)
    const control = await uploadThroughCuts(trial, 'f05-control', cuts * 60, cuts)
    await setLazyCommit(trial, false)
    return {
      measured: `${describeFindings(findings)}, ${cuts} cuts, PostgreSQL back in ≤ ${seconds(Math.max(...restarts))}, host ready ≤ ${seconds(longest)} later, slowest answer ${seconds(delivered.slowest)}`,
      passed:
        isFaithful(findings) &&
        findings.acknowledged === count &&
        recoveries.length === cuts &&
        longest <= 15_000,
      control: {
        build: 'synchronous_commit = off',
        measured: describeFindings(control.findings),
        brokeThePromise: control.findings.lost.length > 0,
      },
    }
  },
}

async function uploadThroughCuts(trial: Trial, part: string, count: number, cuts: number) {
  const { installation, staff } = trial
  const restarts: number[] = []
  const recoveries: number[] = []
  const powerCuts = atPlaces(count, cuts, async () => {
    const began = performance.now()
    await installation.cutPower()
    await installation.restart()
    restarts.push(performance.now() - began)
    recoveries.push(await staff.untilReady())
  })
  const uploaded = await upload(trial, {
    ...{ part, url: staff.url, count },
    ...{ onAnswer: powerCuts.onAnswer, afterwards: powerCuts.done },
  })
  return { ...uploaded, restarts, recoveries }
}

/** Lets PostgreSQL say "committed" before the disk has it; new connections and a restart make it hold everywhere. */
async function setLazyCommit({ installation, staff }: Trial, isLazy: boolean): Promise<void> {
  const settings = isLazy
    ? ['alter system set synchronous_commit = off', `alter system set wal_writer_delay = '10s'`]
    : ['alter system reset synchronous_commit', 'alter system reset wal_writer_delay']
  for (const setting of settings) await installation.ask(setting)
  await installation.ask('checkpoint')
  await installation.cutPower()
  await installation.restart()
  await staff.untilReady()
}
