import { requireAmount } from './amounts'
import { ruling, type Ruleset, type Ruling } from './ruleset'

export const groupRuleset: Ruleset & { least: number; most: number } = {
  id: 'desa-prima-kaltim',
  citation: 'praktik Desa PRIMA Kalimantan Timur, 10–15 dan sampai 25 anggota',
  mark: 'R2',
  validFrom: '2018-01-01',
  validTo: null,
  least: 10,
  most: 25,
}

/** The size of a group; outside 10 to 25 it warns (`outside_10_to_25`) and never blocks. Source: domain.md §4.1. */
export function groupSize(members: number, rule = groupRuleset): Ruling<{ size: number }> {
  requireAmount(members, 'members')
  const isUsual = members >= rule.least && members <= rule.most
  return ruling(rule, { size: members }, isUsual ? [] : ['outside_10_to_25'])
}
