import { addDays, type CalendarDay, type Criterion } from '@titian/domain'
import { yearsLater } from './calendar'
import type { DemoCase, DemoVisit } from './demo-case'
import { gatesOf, specialPermits } from './gates'
import { keyOf } from './paper-numbers'
import { paper, type PaperPlan } from './paper-plan'
import { randomOf, type Random } from './random'
import { hasOwnPapers, mendLabel, storyPapers } from './story-papers'

/** Papers are decided within eight days, so none is handed in later than this before today. */
const decisionDays = 11
/** Time for a paper to come back, be mended and be checked again. */
const mendingDays = 32
const pirtEndsInDays = 213
const inspectionDays = 150
const aheadShare = 0.28

/**
 * The papers that make her target stage true and no more: every gate up to it, some of the next stage's,
 * and what may come early, such as halal before PIRT.
 */
export const planPapers = (
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  today: CalendarDay,
): PaperPlan[] => {
  const random = randomOf(`papers ${demoCase.index}`)
  const days = visits.map(({ day }) => day).filter((day) => day <= addDays(today, -decisionDays))
  const { target, openedOn } = demoCase
  const plan = paper('rencana', openedOn, {
    issuedOn: openedOn,
    note: 'Disepakati saat pendaftaran',
    outcome: demoCase.planWaits === null ? 'verified' : 'waiting',
  })
  if (target.stage < 2 || days.length === 0) return [plan]
  const reached = stagesUpTo(target.stage).flatMap((stage) =>
    gatesOf(demoCase, stage, today).map((row, at, all) => {
      const part = (stage - 3 + (at + 1) / (all.length + 1)) / (target.stage - 2)
      return fill(random, demoCase, row, dayAt(days, part * (target.isIkmAtEntry ? 0.6 : 0.95)), today)
    }),
  )
  const ahead =
    demoCase.story && hasOwnPapers(demoCase.story)
      ? storyPapers(demoCase, days, today)
      : aheadOf(random, demoCase, days, today)
  const papers = mendLabel(demoCase, [plan, ...reached, ...ahead])
  return [...papers, ...inspection(demoCase, papers, days, today)]
}

/** What lies ready ahead of her marker. */
const aheadOf = (
  random: Random,
  demoCase: DemoCase,
  days: readonly CalendarDay[],
  today: CalendarDay,
): PaperPlan[] => {
  const { stage } = demoCase.target
  const next = random.chance(0.75) ? someOf(random, demoCase, stage + 1, today) : []
  const halal = stage < 3 ? gatesOf(demoCase, 4, today).filter(({ id }) => keyOf(id) === 'halal') : []
  return [...next, ...halal.filter(() => random.chance(aheadShare))].map((row) =>
    fill(random, demoCase, row, dayAt(days, 0.6 + random.next() * 0.39), today),
  )
}

const stagesUpTo = (stage: number): number[] => [3, 4, 5, 6].filter((number) => number <= stage)

const dayAt = (days: readonly CalendarDay[], part: number): CalendarDay =>
  days[Math.min(days.length - 1, Math.floor(part * days.length))] ?? days[0] ?? ''

/** Some gates of a stage, never all, so that the stage stays open; what ends a special route is never among them. */
const someOf = (random: Random, demoCase: DemoCase, stage: number, today: CalendarDay): Criterion[] =>
  gatesOf(demoCase, stage, today)
    .slice(0, -1)
    .filter(({ id }) => !specialPermits.includes(keyOf(id)))
    .slice(0, random.int(0, 3))

const fill = (
  random: Random,
  demoCase: DemoCase,
  row: Criterion,
  handedInOn: CalendarDay,
  today: CalendarDay,
): PaperPlan => {
  const lastToReturn = addDays(today, -mendingDays)
  const key = keyOf(row.id)
  const isOld = isFromBefore(demoCase, row)
  const issuedOn =
    demoCase.story === 'pirt_habis' && key === 'pirt'
      ? yearsLater(addDays(today, pirtEndsInDays), -5)
      : isOld
        ? addDays(demoCase.openedOn, -random.int(40, 600))
        : row.needsIssueDate
          ? addDays(handedInOn, -random.int(1, 10))
          : null
  return paper(key, handedInOn, {
    issuedOn,
    returnedFirst: !isOld && handedInOn < lastToReturn && random.chance(0.06),
    daysToMend: random.int(2, 12),
  })
}

/** What she had before mentoring began: all of an IKM's papers, and every fourth woman's NIB. */
const isFromBefore = ({ target, index }: DemoCase, { stageNumber, id }: Criterion): boolean => {
  if (target.isIkmAtEntry)
    return stageNumber === 3 || stageNumber === 6 || ['pirt', 'halal', 'npwp'].includes(keyOf(id))
  if (stageNumber !== 3) return false
  return index % 12 === 0 || (index % 4 === 0 && keyOf(id) === 'nib')
}

/** The kitchen's inspection, due six months after PIRT: there when that time is near or past. */
const inspection = (
  demoCase: DemoCase,
  papers: readonly PaperPlan[],
  days: readonly CalendarDay[],
  today: CalendarDay,
): PaperPlan[] => {
  const pirt = papers.find(({ key }) => key === 'pirt')
  if (!pirt?.issuedOn || demoCase.target.stage < 4 || pirt.issuedOn > addDays(today, -inspectionDays))
    return []
  const isLate = pirt.issuedOn < addDays(pirt.handedInOn, -inspectionDays)
  const first = isLate ? pirt.handedInOn : (days.find((day) => day > pirt.handedInOn) ?? pirt.handedInOn)
  return [paper('cppb', first, { issuedOn: addDays(first, -3) })]
}
