import type { Logger } from 'pino'
import { describeError } from './describe-error'

const ROUND_MILLISECONDS = 60_000

interface Seal {
  regencyCode: string
  minute: Date
  rows: number
  hash: string
}

/**
 * Seals the history once a minute; returns what stops it. The newest seal of each regency goes into the log: kept on
 * another machine, it shows when somebody has made the whole chain anew. A round that fails or is cut off is made up
 * for by the next.
 */
export function sealMinutes(seal: () => Promise<Seal[]>, log: Logger): () => void {
  let isSealing = false
  const round = async () => {
    if (isSealing) return
    isSealing = true
    try {
      const newest = new Map((await seal()).map((made) => [made.regencyCode, made]))
      for (const made of newest.values()) log.info(made, 'history sealed')
    } catch (error) {
      log.error({ error: describeError(error) }, 'history not sealed')
    }
    isSealing = false
  }
  const timer = setInterval(() => void round(), ROUND_MILLISECONDS)
  return () => clearInterval(timer)
}
