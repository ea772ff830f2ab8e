import type { Logger } from 'pino'
import { describeError } from './describe-error'

/**
 * Runs a job every so often, never twice at once; returns what stops it. A round that fails is told by `failure` and
 * made up for by the next.
 */
export function repeat(
  milliseconds: number,
  job: () => Promise<void>,
  log: Logger,
  failure: string,
): () => void {
  let isRunning = false
  const round = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await job()
    } catch (error) {
      log.error({ error: describeError(error) }, failure)
    }
    isRunning = false
  }
  const timer = setInterval(() => void round(), milliseconds)
  return () => clearInterval(timer)
}
