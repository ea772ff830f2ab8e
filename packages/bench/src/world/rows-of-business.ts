import { addActions } from './action-rows'
import { planBusiness, type World } from './business'
import { addCase } from './case-rows'
import { addHistory } from './history-rows'
import { addPapers } from './paper-rows'
import { addPerson } from './person-rows'
import { randomOf } from './random'
import { noRows, type Rows } from './rows'
import { seed } from './scale'
import { addVisits } from './visit-rows'

/** Every row of the business with that index: the same whatever was made before it. */
export function rowsOfBusiness(world: World, index: number): Rows {
  const random = randomOf(seed, index)
  const rows = noRows()
  const business = planBusiness(world, random, index)
  addPerson(rows, world, business, random)
  const visits = addVisits(rows, business, random)
  addPapers(rows, business, visits, random)
  addCase(rows, business, visits, random)
  addHistory(rows, business, random)
  addActions(rows, business)
  return rows
}
