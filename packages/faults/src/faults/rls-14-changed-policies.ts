import { accessDifferences, planMutants, plantTown, survivorsOf } from '@titian/db/access'
import { openConnection } from '@titian/db/testing'
import type { Fault } from '../fault'
import { oneOf, randomFrom } from '../harness/random'

const SHORT = 15

/** Somebody changes one row rule: drops it, turns it round, opens it, leaves a condition out, gives it to everyone. */
export const changedPolicies: Fault = {
  id: 'RLS-14',
  promise: 'each row policy dropped, inverted, opened, shortened or given to everyone: every one is noticed',
  run: async ({ installation, seed, isShort }) => {
    const { adminUrl, drop } = await installation.addDatabase('titian_policies')
    const db = await openConnection(adminUrl)
    try {
      const { policies, mutants, equivalent } = await planMutants(db)
      const random = randomFrom(seed)
      const chosen = isShort ? Array.from({ length: SHORT }, () => oneOf(random, mutants)) : mutants
      const empty = await survivorsOf(db, undefined, chosen)
      const town = await plantTown(db)
      const tables = [...new Set(policies.map(({ table }) => table))]
      const differences = await accessDifferences(db, town, tables)
      for (const difference of differences) console.error(difference)
      const survivors = await survivorsOf(db, town, chosen)
      for (const { statement } of survivors) console.error(`Not noticed: ${statement}`)
      return {
        measured: `${chosen.length - survivors.length} of ${chosen.length} noticed, ${differences.length} false alarms; ${policies.length} policies; ${equivalent} more are proved to change nothing`,
        passed: survivors.length === 0 && differences.length === 0 && chosen.length > 0,
        control: {
          build: 'the same comparison where nobody lives',
          measured: `${chosen.length - empty.length} of ${chosen.length} noticed`,
          brokeThePromise: empty.length > 0,
        },
      }
    } finally {
      await db.close()
      await drop()
    }
  },
}
