import type { Fault, Trial } from '../fault'
import { describeFindings, isFaithful } from '../harness/check-history'
import { seconds } from '../harness/percentile'
import { controlOfAnswersFirst } from '../naive/answers-first'
import { killWorkers } from './kill-workers'
import { upload } from './upload'

/** The API's process is killed at random while phones empty their outboxes. */
export const killedWorker: Fault = {
  id: 'F01',
  promise: 'API kill -9 ×6 during uploads: 0 lost, 0 duplicated, ≤ 60 s, back in ≤ 2 s',
  run: async (trial) => {
    const count = trial.isShort ? 120 : 1_000
    const { delivered, findings, restarts } = await uploadWhileKilling(trial, 'f01', trial.staff.url, count)
    const longest = Math.max(...restarts)
    const control = await controlOfAnswersFirst(trial.staff.url, (url, settled) =>
      uploadWhileKilling(trial, 'f01-control', url, 120, settled),
    )
    return {
      measured: `${describeFindings(findings)}, ${restarts.length} kills, back in ≤ ${seconds(longest)}, ${seconds(delivered.milliseconds)}`,
      passed:
        isFaithful(findings) &&
        findings.acknowledged === count &&
        restarts.length === 6 &&
        longest <= 2_000 &&
        delivered.milliseconds <= 60_000,
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
  const killer = killWorkers(trial.staff, count)
  const afterwards = async () => {
    await killer.done()
    await settled?.()
  }
  const uploaded = await upload(trial, { part, url, count, onAnswer: killer.onAnswer, afterwards })
  return { ...uploaded, restarts: killer.restarts }
}
