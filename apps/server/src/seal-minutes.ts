import type { Logger } from 'pino'
import { repeat } from './repeat'

const ROUND_MILLISECONDS = 60_000

interface Seal {
  regencyCode: string
  minute: Date
  rows: number
  hash: string
}

/**
 * Seals the history once a minute; returns what stops it. The newest seal of each regency goes into the log: kept on
 * another machine, it shows when somebody has made the whole chain anew.
 */
export function sealMinutes(seal: () => Promise<Seal[]>, log: Logger): () => void {
  const round = async () => {
    const newest = new Map((await seal()).map((made) => [made.regencyCode, made]))
    for (const made of newest.values()) log.info(made, 'history sealed')
  }
  return repeat(ROUND_MILLISECONDS, round, log, 'history not sealed')
}
