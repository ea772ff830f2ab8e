import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/**
 * One line of a history. `invoke` comes before the request is sent; then `ok` (the server said yes), `fail` (it said
 * no) or `info` (nobody knows: a time-out or a cut connection is no failure).
 */
const historyEvent = z.strictObject({
  at: z.number(),
  kind: z.enum(['invoke', 'ok', 'fail', 'info']),
  /** The id under which the client asks for one visit, the same at every try. */
  id: z.string(),
  caseId: z.string(),
  authorId: z.string(),
  region: z.string(),
  status: z.number().nullable(),
  /** The id that the server gave the record, where it said one. */
  recordId: z.string().nullable(),
})
export type HistoryEvent = z.infer<typeof historyEvent>

export interface History {
  file: string
  write: (event: Omit<HistoryEvent, 'at'>) => void
}

/** A new history as JSON lines, each on the disk before the client goes on. */
export function openHistory(file: string): History {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  return { file, write: (event) => appendFileSync(file, `${JSON.stringify({ at: Date.now(), ...event })}\n`) }
}

export function readHistory(file: string): HistoryEvent[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => historyEvent.parse(JSON.parse(line)))
}
