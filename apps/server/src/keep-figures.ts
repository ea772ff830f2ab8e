import type { FigureDifference } from '@titian/api'
import type { Logger } from 'pino'
import { repeat } from './repeat'

const FOLD_MILLISECONDS = 5_000
const CHECK_MILLISECONDS = 24 * 60 * 60_000

export interface FigureActs {
  fold: () => Promise<void>
  check: () => Promise<FigureDifference[]>
}

/** Folds what acts have changed into the figures every five seconds and recounts them once a day; returns what stops it. */
export function keepFigures({ fold, check }: FigureActs, log: Logger): () => void {
  const stopFolding = repeat(FOLD_MILLISECONDS, fold, log, 'figures not folded')
  const compare = async () => {
    const differences = await check()
    for (const difference of differences) log.error(difference, 'figure differs from its facts')
    log.info({ differences: differences.length }, 'figures recounted')
  }
  const stopChecking = repeat(CHECK_MILLISECONDS, compare, log, 'figures not recounted')
  return () => {
    stopFolding()
    stopChecking()
  }
}
