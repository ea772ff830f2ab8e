import { checkOf, conditionsOf, type Policy } from './policies'

/** One row rule changed as somebody might by mistake. */
export interface Mutant {
  policy: Policy
  change: string
  statement: string
  /** Conditions that the change takes from what is found and from what is written. */
  lost: { using: string[]; check: string[] }
  isForEveryone: boolean
}

/** Every policy dropped, turned round, opened, with each of its conditions left out, and given to everyone. */
export const mutantsOf = (policy: Policy): Mutant[] => {
  const { table, name, using } = policy
  const check = checkOf(policy)
  const alter = (what: string) => `alter policy ${name} on ${table} ${what}`
  const mutant = (change: string, statement: string, rest: Partial<Mutant> = {}): Mutant => ({
    policy,
    change,
    statement,
    lost: { using: [], check: [] },
    isForEveryone: false,
    ...rest,
  })
  const changed = (clause: 'using' | 'check', rule: string) => {
    const keyword = clause === 'using' ? 'using' : 'with check'
    const conditions = conditionsOf(rule)
    const lose = (lost: string[], change: string) => {
      const kept = conditions.filter((condition) => !lost.includes(condition))
      return mutant(change, alter(`${keyword} (${kept.join(' and ') || 'true'})`), {
        lost: { using: [], check: [], [clause]: lost },
      })
    }
    return [
      mutant(`${keyword} turned round`, alter(`${keyword} (not coalesce(${rule}, false))`)),
      ...(conditions.length > 0 ? [lose(conditions, `${keyword} (true)`)] : []),
      ...(conditions.length > 1
        ? conditions.map((condition) => lose([condition], `${keyword} without ${condition}`))
        : []),
    ]
  }
  return [
    mutant('dropped', `drop policy ${name} on ${table}`),
    ...(using === null ? [] : changed('using', using)),
    ...(check === null ? [] : changed('check', check)),
    mutant('given to everyone', alter('to public'), { isForEveryone: true }),
  ]
}
