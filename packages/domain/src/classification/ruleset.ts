import type { CalendarDay } from '../core'
import { DomainError } from '../core'
import { isInForce, type Validity } from '../pathway/criterion'
import type { CitationMark } from '../pathway/vocabulary'

/** A dated row of the rules with the law that it stands on; `mark` says how sure the citation is (domain.md). */
export type Ruleset = Validity & { id: string; citation: string; mark: CitationMark }

/** An answer of the rules: what was found, what to look at again, and the row that says so. */
export type Ruling<Value> = { value: Value; warnings: string[]; ruleset: string; citation: string }

export const ruling = <Value>(
  { id, citation }: Pick<Ruleset, 'id' | 'citation'>,
  value: Value,
  warnings: string[] = [],
): Ruling<Value> => ({ value, warnings, ruleset: id, citation })

/** The row in force on a day. @throws DomainError BAD_INPUT `no_rule_in_force` */
export function ruleInForce<Row extends Ruleset>(rows: readonly Row[], asOf: CalendarDay): Row {
  const found = rows
    .filter((row) => isInForce(row, asOf))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  if (!found)
    throw new DomainError('BAD_INPUT', 'no_rule_in_force', 'Pada tanggal itu belum ada aturannya.', 'asOf')
  return found
}
