import type { Connection } from '../../testing'

/** A row rule as PostgreSQL keeps it. */
export interface Policy {
  table: string
  name: string
  role: string
  command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'
  using: string | null
  check: string | null
}

export const readPolicies = (db: Connection): Promise<Policy[]> =>
  db.ask(
    `select format('%I.%I', schemaname, tablename) as table, policyname as name, roles[1]::text as role,
       cmd as command, qual as using, with_check as check
     from pg_policies order by 1, 2`,
  )

/** What a row must meet to be written: without a condition of its own, what it must meet to be found. */
export const checkOf = ({ command, using, check }: Policy): string | null =>
  check ?? (command === 'ALL' || command === 'UPDATE' ? using : null)

/** The conditions of a rule, all of which must hold; none where everything is let through. */
export const conditionsOf = (rule: string | null): string[] => {
  if (rule === null || rule === 'true') return []
  const text = withoutBrackets(rule)
  const conditions: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0 && text.startsWith(' AND ', at)) {
      conditions.push(text.slice(from, at))
      from = at + ' AND '.length
    }
  }
  return [...conditions, text.slice(from)].map(withoutBrackets)
}

/** PostgreSQL brackets each condition and all of them together: `((a = b) AND (c = d))`. */
const withoutBrackets = (rule: string) => {
  let depth = 0
  for (let at = 0; at < rule.length; at += 1) {
    if (rule[at] === '(') depth += 1
    if (rule[at] === ')') depth -= 1
    if (depth === 0 && at < rule.length - 1) return rule
  }
  return rule.slice(1, -1)
}
