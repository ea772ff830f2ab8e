import { criteriaInForce, evaluate, type CalendarDay, type Criterion } from '@titian/domain'
import { criteria } from '../reference/criteria'
import { productFactsOf } from './case-facts'
import type { DemoCase } from './demo-case'
import { keyOf } from './paper-numbers'

/** Rows of the rules that ask this case for a paper at a stage: gates, and halal while it is still only advice. */
export const gatesOf = (demoCase: DemoCase, stage: number, day: CalendarDay): Criterion[] =>
  criteriaInForce(
    criteria.filter(({ pathwayId }) => pathwayId === demoCase.pathwayId),
    day,
  ).filter(
    (row) =>
      row.stageNumber === stage &&
      row.proof === 'evidence' &&
      (row.kind === 'gate' || keyOf(row.id) === 'halal') &&
      evaluate(row.appliesWhen, productFactsOf(demoCase)) !== 'false',
  )

/** One row of the rules by its key, as it stood on a day. */
export const criterionOn = (demoCase: DemoCase, key: string, day: CalendarDay): Criterion => {
  const found = criteriaInForce(criteria, day).find(({ id }) => id === `${demoCase.pathwayId}.${key}`)
  if (!found) throw new Error(`The rules of ${day} have no ${key}.`)
  return found
}

/** What ends a special route or the whole way: the demo never has it lying ready before its stage. */
export const specialPermits: readonly string[] = ['md', 'obat_bahan_alam', 'ikm_terdaftar']

/** A gate of the next stage for which none of the given papers stands. */
export const openGateOf = (
  demoCase: DemoCase,
  keys: readonly string[],
  today: CalendarDay,
): Criterion | undefined =>
  gatesOf(demoCase, demoCase.target.stage + 1, today).find(
    ({ id }) => !keys.includes(keyOf(id)) && !specialPermits.includes(keyOf(id)),
  )
