import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomOf } from '../../demo/random'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '../../testing'
import { plantTown, type Town } from '../plant-town'
import { readPolicies } from './policies'
import { accessDifferences, planMutants, survivorsOf } from './try-mutants'

const seed = process.env.TITIAN_SEED ?? String(randomInt(2 ** 31))

let cloned: ClonedDatabase
let db: Connection
let town: Town
beforeAll(async () => {
  cloned = await cloneDatabase()
  db = await openConnection(cloned.adminUrl)
  town = await plantTown(db)
})
afterAll(async () => {
  await db.close()
  await cloned.drop()
})

it('finds, adds and changes in every duty exactly what the oracles say', { timeout: 60_000 }, async () => {
  const tables = [...new Set((await readPolicies(db)).map(({ table }) => table))]
  expect(await accessDifferences(db, town, tables)).toEqual([])
  expect(tables.length).toBeGreaterThanOrEqual(30)
})

it(`RLS-14: notices fifteen changed policies, seed ${seed}`, { timeout: 60_000 }, async () => {
  console.info(`TITIAN_SEED=${seed} chooses the same policies again`)
  const before = await readPolicies(db)
  const { mutants } = await planMutants(db)
  const chosen = randomOf(seed).shuffle(mutants).slice(0, 15)
  const survivors = await survivorsOf(db, town, chosen)
  expect(survivors.map(({ statement }) => statement)).toEqual([])
  expect(await readPolicies(db)).toEqual(before)
})

it('makes of every policy a mutant that a statement can tell from it', async () => {
  const { policies, mutants, equivalent } = await planMutants(db)
  const mutated = new Set(mutants.map(({ policy }) => `${policy.table} ${policy.name}`))
  expect(policies.filter(({ table, name }) => !mutated.has(`${table} ${name}`))).toEqual([])
  expect(mutants.length).toBeGreaterThan(4 * policies.length)
  expect(equivalent).toBeLessThan(mutants.length / 5)
})

it('notices nothing where nobody lives', async () => {
  const empty = await cloneDatabase()
  const other = await openConnection(empty.adminUrl)
  const { mutants } = await planMutants(other)
  const some = mutants.slice(0, 20)
  expect(await survivorsOf(other, undefined, some)).toEqual(some)
  await other.close()
  await empty.drop()
})
