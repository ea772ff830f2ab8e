import { DomainError } from '../core'
import { expenditureSpan, goalposts, ipg, type IpgComponents } from './ipg'

/** What is asked: a change of women's expenditure, or the expenditure that a target needs. */
export type IpgChange = { changePercent: number } | { changeThousandRupiah: number }

/**
 * What the index would be if women's published expenditure changed and nothing else did ("mode A", ipg.md §1.4):
 * arithmetic, not a forecast of BPS' release. `delta` is in points.
 * @throws DomainError BAD_INPUT `expenditure_not_positive`
 */
export function simulateIpg(
  female: IpgComponents,
  male: IpgComponents,
  change: IpgChange,
): { ipg: number; delta: number } {
  const pengeluaran =
    'changePercent' in change
      ? female.pengeluaran * (1 + change.changePercent / 100)
      : female.pengeluaran + change.changeThousandRupiah
  if (pengeluaran <= 0)
    throw new DomainError(
      'BAD_INPUT',
      'expenditure_not_positive',
      'Pengeluaran harus lebih dari nol.',
      'change',
    )
  const changed = ipg({ ...female, pengeluaran }, male).ipg
  return { ipg: changed, delta: changed - ipg(female, male).ipg }
}

/**
 * Women's expenditure, in thousand rupiah a year, at which the index is `target`, all else unchanged.
 * @throws DomainError BAD_INPUT `target_out_of_reach` where no expenditure reaches it
 */
export function expenditureForIpg(female: IpgComponents, male: IpgComponents, target: number): number {
  const now = ipg(female, male)
  const { health, knowledge } = now.components.female
  const needed = ((target / 100) * (now.ipmMale / 100)) ** 3 / (health * knowledge)
  if (!(needed > 0 && needed <= 1))
    throw new DomainError(
      'BAD_INPUT',
      'target_out_of_reach',
      'IPG sebesar itu tidak dapat dicapai lewat pengeluaran perempuan saja.',
      'target',
    )
  return goalposts.leastExpenditure * Math.exp(needed * expenditureSpan)
}
