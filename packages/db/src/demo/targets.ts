import type { CalendarDay } from '@titian/domain'
import { addDays } from '@titian/domain'

/** Where a case shall stand on the day of the seeding; the papers and visits are then made so that it is true. */
export type Target = { stage: number; isIkmAtEntry: boolean }

type RegencyTargets = {
  /** How many cases stand at stages 0 to 5. */
  stages: readonly [number, number, number, number, number, number]
  risen: number
  ikmAtEntry: number
  /** Cases without a visit for 60 days and more. */
  idle: number
  /** Share of the monthly rounds that come to nothing. */
  skips: number
  /** Days that each waiting paper has waited. */
  waiting: readonly number[]
}

/** Close to the figures of the programme's drawings: 600 women, 338 licensed, 41 risen, 57 IKM at entry. */
export const targets: Readonly<Record<string, RegencyTargets>> = {
  '64.02': {
    stages: [2, 28, 62, 47, 24, 12],
    risen: 17,
    ikmAtEntry: 22,
    idle: 6,
    skips: 0.05,
    waiting: [9, 8, 7, 6, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1],
  },
  '64.72': {
    stages: [1, 13, 34, 28, 14, 7],
    risen: 9,
    ikmAtEntry: 12,
    idle: 9,
    skips: 0.04,
    waiting: [6, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1],
  },
  '64.71': {
    stages: [0, 8, 24, 21, 10, 6],
    risen: 7,
    ikmAtEntry: 10,
    idle: 4,
    skips: 0.02,
    waiting: [5, 4, 3, 3, 2, 2, 1, 1, 1],
  },
  '64.08': {
    stages: [0, 9, 15, 10, 4, 2],
    risen: 1,
    ikmAtEntry: 3,
    idle: 8,
    skips: 0.12,
    waiting: [19, 14, 11, 9, 6, 4, 3, 1],
  },
  '64.01': {
    stages: [0, 7, 12, 9, 3, 2],
    risen: 1,
    ikmAtEntry: 2,
    idle: 5,
    skips: 0.1,
    waiting: [8, 7, 5, 3, 2, 1],
  },
  '64.03': {
    stages: [0, 5, 10, 7, 3, 2],
    risen: 2,
    ikmAtEntry: 3,
    idle: 3,
    skips: 0.1,
    waiting: [6, 4, 3, 2, 1],
  },
  '64.09': {
    stages: [0, 4, 9, 6, 3, 1],
    risen: 1,
    ikmAtEntry: 2,
    idle: 4,
    skips: 0.06,
    waiting: [7, 5, 2, 1],
  },
  '64.74': {
    stages: [0, 3, 6, 5, 3, 1],
    risen: 2,
    ikmAtEntry: 2,
    idle: 2,
    skips: 0.06,
    waiting: [4, 2],
  },
  '64.07': {
    stages: [0, 3, 4, 4, 2, 1],
    risen: 1,
    ikmAtEntry: 1,
    idle: 4,
    skips: 0.25,
    waiting: [12, 6],
  },
  '64.11': { stages: [0, 1, 2, 2, 1, 0], risen: 0, ikmAtEntry: 0, idle: 2, skips: 0.4, waiting: [5] },
}

export const targetsOf = (regencyCode: string): RegencyTargets => {
  const found = targets[regencyCode]
  if (!found) throw new Error(`No targets for ${regencyCode}.`)
  return found
}

/** One target a case of the regency. */
export const slotsOf = (regencyCode: string): Target[] => {
  const { stages, risen, ikmAtEntry } = targetsOf(regencyCode)
  const times = (count: number, target: Target) => Array.from({ length: count }, () => target)
  return [
    ...stages.flatMap((count, stage) => times(count, { stage, isIkmAtEntry: false })),
    ...times(risen, { stage: 6, isIkmAtEntry: false }),
    ...times(ikmAtEntry, { stage: 6, isIkmAtEntry: true }),
  ]
}

const agesByStage = [
  [12, 40],
  [12, 45],
  [100, 330],
  [160, 470],
  [240, 530],
  [310, 540],
  [390, 540],
] as const

/** The youngest and oldest day on which a case with this target can have been opened. */
export const openingRange = (target: Target, today: CalendarDay): { from: CalendarDay; to: CalendarDay } => {
  const [youngest, oldest] = target.isIkmAtEntry ? [170, 540] : (agesByStage[target.stage] ?? [100, 330])
  return { from: addDays(today, -oldest), to: addDays(today, -youngest) }
}
