import { addDays, type CalendarDay, type Criterion } from '@titian/domain'
import type { DemoCase } from './demo-case'
import { openGateOf } from './gates'
import { paper, type PaperPlan } from './paper-plan'
import { keyOf } from './paper-numbers'
import { randomOf } from './random'
import { targets, targetsOf } from './targets'

export type PlannedCase = { demoCase: DemoCase; papers: PaperPlan[] }

const stillReturned = 14
const returnedDaysAgo = 24

/** Adds what the offices have still to look at, as many and as old as the targets say, and some that came back. */
export const fillQueue = (planned: readonly PlannedCase[], today: CalendarDay): void => {
  const random = randomOf('queue')
  const free = random.shuffle(planned.filter(({ demoCase }) => isFree(demoCase)))
  const used = new Set<DemoCase>()
  const add = (
    { demoCase, papers }: PlannedCase,
    row: Criterion,
    handedInOn: CalendarDay,
    rest: Partial<PaperPlan>,
  ) => {
    used.add(demoCase)
    const issuedOn = row.needsIssueDate ? addDays(handedInOn, -5) : null
    papers.push(paper(keyOf(row.id), handedInOn, { issuedOn, ...rest }))
  }
  const nextFree = (regencyCode?: string) =>
    free
      .filter(({ demoCase }) => !used.has(demoCase) && (!regencyCode || demoCase.regencyCode === regencyCode))
      .flatMap((candidate) => {
        const row = openGateOf(
          candidate.demoCase,
          candidate.papers.map(({ key }) => key),
          today,
        )
        return row ? [{ candidate, row }] : []
      })[0]

  for (const regencyCode of Object.keys(targets)) {
    for (const age of agesLeft(planned, regencyCode, today)) {
      const found = nextFree(regencyCode)
      if (!found) throw new Error(`${regencyCode} has no case left for its queue.`)
      add(found.candidate, found.row, addDays(today, -age), { outcome: 'waiting' })
    }
  }
  for (let count = 0; count < stillReturned; count += 1) {
    const found = nextFree()
    if (found)
      add(found.candidate, found.row, addDays(today, -random.int(10, returnedDaysAgo)), {
        outcome: 'returned',
      })
  }
}

const isFree = ({ target, story, isIdle, resting }: DemoCase): boolean =>
  target.stage >= 2 && target.stage <= 5 && story === null && !isIdle && resting === null

/** The ages of the targets, less those that stories and new plans have taken already. */
const agesLeft = (planned: readonly PlannedCase[], regencyCode: string, today: CalendarDay): number[] => {
  const left = [...targetsOf(regencyCode).waiting]
  for (const { demoCase, papers } of planned) {
    if (demoCase.regencyCode !== regencyCode) continue
    for (const { outcome, handedInOn } of papers) {
      if (outcome !== 'waiting') continue
      const at = left.findIndex((age) => addDays(today, -age) === handedInOn)
      if (at === -1) throw new Error(`${regencyCode} has no place in its queue for ${handedInOn}.`)
      left.splice(at, 1)
    }
  }
  return left
}
