import type { Fault, Trial } from '../fault'
import { describeFindings, isFaithful } from '../harness/check-history'
import { startLossyProxy } from '../harness/lossy-proxy'
import { randomFrom } from '../harness/random'
import { startNewIdForEachRequest } from '../naive/new-id-for-each-request'
import { upload } from './upload'

/** A network that loses answers after the work is done and delivers requests twice. */
export const lostAnswers: Fault = {
  id: 'F02',
  promise: '20 % of answers lost, 10 % delivered twice: 0 lost, 0 duplicated, a replay names the same record',
  run: async (trial) => {
    const count = trial.isShort ? 120 : 1_000
    const real = await uploadThrough(trial, 'f02', trial.staff.url, count)
    const naive = await startNewIdForEachRequest(trial.staff.url)
    const control = await uploadThrough(trial, 'f02-control', naive.url, 120)
    naive.close()
    return {
      measured: `${describeFindings(real.findings)}, ${real.replays} delivered twice, ${real.lost} answers lost`,
      passed:
        isFaithful(real.findings) &&
        real.findings.acknowledged === count &&
        real.replays > count * 0.05 &&
        real.lost > count * 0.1,
      control: {
        build: 'makes the id at the server',
        measured: describeFindings(control.findings),
        brokeThePromise: control.findings.duplicated.length > 0,
      },
    }
  },
}

async function uploadThrough(trial: Trial, part: string, url: string, count: number) {
  const proxy = await startLossyProxy(url, randomFrom(trial.seed), { lostAnswers: 0.2, doubled: 0.1 })
  const { findings } = await upload(trial, { part, url: proxy.url, count })
  proxy.close()
  return { findings, replays: proxy.replays(), lost: proxy.lost() }
}
