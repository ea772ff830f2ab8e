import { figureWindows } from '@titian/domain'
import type { Answers } from '../../shared/use-me'

export type Board = Answers['figures']['province']
export type BoardRow = Board['rows'][number]

/** How far back the two windows look, as texts. */
export const windowDays = {
  visits: String(figureWindows.visits),
  withoutVisit: String(figureWindows.withoutVisit),
} as const

/** Below this many cases one woman moves the percentage: counts are shown instead. */
export const percentFrom = 20

export const boardSorts = ['area', 'openCases', 'ikm', 'visits', 'idle', 'oldest'] as const
export type BoardSort = { by: (typeof boardSorts)[number]; descending: boolean }

const idleShare = (row: BoardRow) => row.shareWithoutVisit60 ?? -1

const keys = {
  openCases: (row: BoardRow) => row.openCases,
  ikm: (row: BoardRow) => row.ikmVerified,
  visits: (row: BoardRow) => row.visits90,
  idle: idleShare,
  oldest: (row: BoardRow) => row.oldestWaitingDays ?? -1,
} as const

/** Rows in the chosen order; equal ones stay in the order of their names. */
export const sortRows = (rows: readonly BoardRow[], { by, descending }: BoardSort): BoardRow[] => {
  const named = [...rows].sort((one, other) => one.areaName.localeCompare(other.areaName, 'id'))
  if (by === 'area') return descending ? named.reverse() : named
  const key = keys[by]
  return named.sort((one, other) => (descending ? key(other) - key(one) : key(one) - key(other)))
}

/** The six stages of a strip; cases before stage 1 are told beside it. */
export const stripSegments = (row: BoardRow) =>
  row.stages
    .filter(({ stage }) => stage >= 1 && stage <= 6)
    .map(({ name, count }) => ({ label: name, value: count }))

export const beforeFirstStage = (row: BoardRow): number =>
  row.stages.find(({ stage }) => stage === 0)?.count ?? 0
