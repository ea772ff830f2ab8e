import type { Connection } from '../../testing'
import type { Town } from '../plant-town'
import { accessComparison, allRoles } from './compare-access'
import { readGrants, whyEquivalent } from './equivalent-mutant'
import { readPolicies } from './policies'
import { mutantsOf, type Mutant } from './policy-mutants'

/** Mutants of every policy: those that a statement may tell from the rule, and how many nothing can tell. */
export const planMutants = async (db: Connection) => {
  const policies = await readPolicies(db)
  const grants = await readGrants(db)
  const all = policies.flatMap(mutantsOf)
  const mutants = all.filter((mutant) => whyEquivalent(mutant, policies, grants) === undefined)
  return { policies, mutants, equivalent: all.length - mutants.length }
}

/** Where the rules as they are differ from the oracles: anything here, and what a mutant shows means nothing. */
export const accessDifferences = async (
  db: Connection,
  town: Town,
  tables: readonly string[],
): Promise<string[]> => {
  const { firstDifference } = accessComparison(db, town)
  return takenBack(db, async () => {
    const found: string[] = []
    for (const table of tables) {
      const difference = await firstDifference(table, allRoles)
      if (difference !== undefined) found.push(difference)
    }
    return found
  })
}

/**
 * RLS-14: applies each mutant, compares the access of those whom it concerns with the oracles, and takes it back.
 * Returns the mutants that nothing noticed.
 * @param db a connection of an administrator to a database of the caller's own
 * @param town the people planted there; without them there is nobody to try with
 */
export const survivorsOf = async (
  db: Connection,
  town: Town | undefined,
  mutants: readonly Mutant[],
): Promise<Mutant[]> => {
  const { firstDifference } = accessComparison(db, town)
  const survivors: Mutant[] = []
  for (const mutant of mutants) {
    const { policy, isForEveryone, statement } = mutant
    const difference = await takenBack(db, async () => {
      await db.ask(statement)
      return firstDifference(policy.table, isForEveryone ? allRoles : [policy.role])
    })
    if (difference === undefined) survivors.push(mutant)
  }
  return survivors
}

/** In one transaction, whose number every later row version bears or exceeds. */
const takenBack = async <Answer>(db: Connection, work: () => Promise<Answer>): Promise<Answer> => {
  await db.ask('begin; select pg_current_xact_id()')
  try {
    return await work()
  } finally {
    await db.ask('rollback')
  }
}
