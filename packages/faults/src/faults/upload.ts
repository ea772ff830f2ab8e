import { checkHistory, type Findings } from '../harness/check-history'
import { deliver, type Delivered } from '../harness/deliver'
import { openHistory, readHistory } from '../harness/history'
import { randomFrom } from '../harness/random'
import { captureVisits, readVisits } from '../harness/visits'
import { historyFile, type Trial } from '../fault'

export interface Upload {
  /** Names the history and marks the rows: letters, digits and hyphens. */
  part: string
  url: string
  count: number
  clients?: number
  onAnswer?: (count: number) => void
  /** Runs when every client is done, before the database is read. */
  afterwards?: () => Promise<unknown>
}

/** Sends visits as phones do and checks the history against the database. */
export async function upload(
  trial: Trial,
  { part, url, count, clients = 8, onAnswer, afterwards }: Upload,
): Promise<{ delivered: Delivered; findings: Findings }> {
  const { mentor, cases, installation, seed } = trial
  const run = `${part}-${seed}`
  const random = randomFrom(seed)
  const visits = captureVisits(random, mentor, cases, run, count)
  const history = openHistory(historyFile(trial, part))
  const delivered = await deliver(visits, {
    ...{ url, mentor, history, random, clients, deadline: 180_000 },
    ...(onAnswer ? { onAnswer } : {}),
  })
  await afterwards?.()
  return {
    delivered,
    findings: checkHistory(readHistory(history.file), await readVisits(installation, run)),
  }
}
