import { DomainError } from '../core'
import { requireAmount, type Amount } from './amounts'
import { ruling, type Ruleset, type Ruling } from './ruleset'

export const bpsScales = ['mikro', 'kecil', 'sedang', 'besar'] as const
export type BpsScale = (typeof bpsScales)[number]

export const bpsRuleset: Ruleset & { kecilFrom: number; sedangFrom: number; besarFrom: number } = {
  id: 'bps-workers',
  citation: 'BPS, skala industri menurut tenaga kerja',
  mark: 'R2',
  validFrom: '1900-01-01',
  validTo: null,
  kecilFrom: 5,
  sedangFrom: 20,
  besarFrom: 100,
}

/**
 * The scale of BPS' statistics by workers, the owner and unpaid family counted; null when not known.
 * @throws DomainError BAD_INPUT `owner_counts` at zero, `negative`, `not_integer`
 */
export function bpsScale(workers: Amount, rule = bpsRuleset): Ruling<BpsScale | null> {
  requireAmount(workers, 'workers')
  if (workers === null) return ruling(rule, null)
  if (workers === 0)
    throw new DomainError(
      'BAD_INPUT',
      'owner_counts',
      'Pemilik ikut dihitung, jadi paling sedikit 1 orang.',
      'workers',
    )
  if (workers < rule.kecilFrom) return ruling(rule, 'mikro')
  if (workers < rule.sedangFrom) return ruling(rule, 'kecil')
  return ruling(rule, workers < rule.besarFrom ? 'sedang' : 'besar')
}
