import type { CalendarDay } from '../core'
import { ifSame } from './amounts'
import { ruling, type Ruleset, type Ruling } from './ruleset'
import type { UmkmScale } from './umkm-scale'

export const halalKinds = ['makanan', 'minuman', 'sembelihan', 'lain'] as const
export type HalalKind = (typeof halalKinds)[number]

/** First days on which a certificate is compulsory for food, drink and slaughter. */
export const halalRuleset: Ruleset & { smallFrom: CalendarDay; largeFrom: CalendarDay } = {
  id: 'halal-umk-phase',
  citation: 'UU 33/2014; PP 42/2024 pasal 160',
  mark: 'R2',
  validFrom: '2019-10-17',
  validTo: null,
  smallFrom: '2026-10-18',
  largeFrom: '2024-10-18',
}

/**
 * Whether a halal certificate is compulsory on a day. The phase of mikro and kecil ends with 17 October 2026, that of
 * menengah and besar ended with 17 October 2024; other kinds of goods have later phases and answer false.
 * Warning `confirm_with_province`: the cut-over of mikro and kecil was read second-hand and must be confirmed before
 * anyone is called late. Null while the scale is not known and decides.
 */
export function halalDuty(
  { scale, productKind, asOf }: { scale: UmkmScale | null; productKind: HalalKind; asOf: CalendarDay },
  rule = halalRuleset,
): Ruling<{ obliged: boolean | null }> {
  if (productKind === 'lain') return ruling(rule, { obliged: false })
  const since = (first: CalendarDay) => asOf >= first
  const maybeSmall = scale === null || scale === 'mikro' || scale === 'kecil'
  const obliged =
    scale === null
      ? ifSame(since(rule.smallFrom), since(rule.largeFrom))
      : since(maybeSmall ? rule.smallFrom : rule.largeFrom)
  return ruling(rule, { obliged }, maybeSmall && obliged === true ? ['confirm_with_province'] : [])
}
