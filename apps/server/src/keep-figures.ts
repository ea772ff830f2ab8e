import type { FigureDifference } from '@titian/api'
import type { Logger } from 'pino'
import { repeat } from './repeat'

const FOLD_MILLISECONDS = 5_000
const FIRST_CHECK_MILLISECONDS = 10 * 60_000
const CHECK_MILLISECONDS = 24 * 60 * 60_000
const TOLD_DIFFERENCES = 20

export interface FigureActs {
  fold: () => Promise<void>
  check: () => Promise<FigureDifference[]>
}

/**
 * Folds what acts have changed into the figures every five seconds, and compares them with the facts ten minutes after
 * the start and then daily; returns what stops it. A difference is told and left: `app.recount_figures()` mends it.
 */
export function keepFigures({ fold, check }: FigureActs, log: Logger): () => void {
  const stopFolding = repeat(FOLD_MILLISECONDS, fold, log, 'figures not folded')
  const compare = async () => {
    const differences = await check()
    for (const difference of differences.slice(0, TOLD_DIFFERENCES))
      log.error(difference, 'figure differs from its facts')
    log.info({ differences: differences.length }, 'figures compared with their facts')
  }
  const stopFirst = repeat(
    FIRST_CHECK_MILLISECONDS,
    () => {
      stopFirst()
      return compare()
    },
    log,
    'figures not compared',
  )
  const stopChecking = repeat(CHECK_MILLISECONDS, compare, log, 'figures not compared')
  return () => {
    stopFolding()
    stopFirst()
    stopChecking()
  }
}
