import type { Connection } from '../../testing'
import { checkOf, conditionsOf, type Policy } from './policies'
import type { Mutant } from './policy-mutants'

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'
type Grant = { table: string; role: string; command: Command; column: string | null }

/** What each role may do to which column, or to whole rows. */
export const readGrants = (db: Connection): Promise<Grant[]> =>
  db.ask(
    `select format('%I.%I', table_schema, table_name) as table, grantee as role, privilege_type as command, column_name as column
       from information_schema.column_privileges
     union all
     select format('%I.%I', table_schema, table_name), grantee, privilege_type, null
       from information_schema.table_privileges where privilege_type = 'DELETE'`,
  )

/**
 * Why no statement can tell this mutant from the rule, or nothing where one might.
 *
 * Of a row that is changed, a condition on columns that the role may not change holds after as it held before. And a
 * rule that is given to everyone gives nothing to a role without the grant, nor to one whose own rule asks for less.
 */
export const whyEquivalent = (
  mutant: Mutant,
  policies: readonly Policy[],
  grants: readonly Grant[],
): string | undefined => {
  const { policy } = mutant
  const granted = (command: Command) =>
    grants.filter((grant) => grant.table === policy.table && grant.command === command)
  if (mutant.isForEveryone) {
    const isOpenedTo = (role: string, command: Command) => {
      const own = policies.find(
        (other) =>
          other.table === policy.table &&
          other.role === role &&
          (other.command === command || other.command === 'ALL'),
      )
      return !own || !asksForLess(own, policy)
    }
    const opened = commandsOf(policy).flatMap((command) =>
      granted(command).filter(({ role }) => role !== policy.role && isOpenedTo(role, command)),
    )
    return opened.length === 0 ? 'no other role has the grant without a wider rule' : undefined
  }
  if (policy.command !== 'UPDATE' || mutant.lost.check.length === 0) return undefined
  const changeable = granted('UPDATE').flatMap(({ role, column }) => (role === policy.role ? [column] : []))
  const stillHolds = (condition: string) =>
    conditionsOf(policy.using).includes(condition) &&
    !changeable.some((column) => new RegExp(`\\b${column}\\b`).test(condition))
  return mutant.lost.check.every(stillHolds) ? 'the role may not change what the condition reads' : undefined
}

const commandsOf = ({ command }: Policy): Command[] =>
  command === 'ALL' ? ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] : [command]

const asksForLess = (one: Policy, other: Policy) => {
  const within = (less: string | null, more: string | null) =>
    conditionsOf(less).every((condition) => conditionsOf(more).includes(condition))
  return within(one.using, other.using) && within(checkOf(one), checkOf(other))
}
