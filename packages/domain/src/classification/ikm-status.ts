import type { CalendarDay } from '../core'
import { isIndustryCode, type KbliVersion } from '../identifiers/kbli'
import { allOf, anyOf, type Truth } from '../pathway/expression'
import type { Citizenship } from '../pathway/facts'
import type { IndustryClass } from './industry-class'
import { ruleInForce, ruling, type Ruleset, type Ruling } from './ruleset'

/** The risk that OSS prints, as offices say it. */
export const riskWords = ['rendah', 'menengah rendah', 'menengah tinggi', 'tinggi'] as const
export type RiskWord = (typeof riskWords)[number]

export const ossRulesets: readonly Ruleset[] = [
  {
    id: 'oss-pp24-2018',
    citation: 'PP 24/2018; UU 3/2014 pasal 103(1)',
    mark: 'R2',
    validFrom: '2018-07-01',
    validTo: '2021-02-01',
  },
  {
    id: 'oss-pp5-2021',
    citation: 'PP 5/2021; UU 3/2014 pasal 103(1)',
    mark: 'R',
    validFrom: '2021-02-02',
    validTo: '2025-06-04',
  },
  {
    id: 'oss-pp28-2025',
    citation: 'PP 28/2025; UU 3/2014 pasal 103(1)',
    mark: 'R2',
    validFrom: '2025-06-05',
    validTo: null,
  },
]

/** null everywhere is unknown. `standard` is the paper that the risk asks for beside the NIB. */
export type IkmQuestion = {
  kbli: readonly { code: string; version: KbliVersion }[]
  nib: 'valid' | 'none' | null
  risk: RiskWord | null
  standard: 'verified' | 'declared' | 'none' | null
  industryClass: IndustryClass | null
  owners: readonly Citizenship[]
  /** An active SIINas account. */
  siinas: boolean | null
  /** Named in the IKM register of the regency's office. */
  register: boolean | null
  asOf: CalendarDay
}

export type IkmStanding = 'met' | 'unmet' | 'unknown'
export type IkmAnswer = { legal: IkmStanding; registered: IkmStanding; reasons: string[] }

const standings = { true: 'met', false: 'unmet', unknown: 'unknown' } as const

/**
 * Whether a business is an IKM in the sense of domain.md §2.4: it makes something (a KBLI of section C), is licensed
 * for its risk, belongs to WNI where its class is kecil (UU 3/2014 art. 103(1)), and is kecil or menengah; registered
 * when besides that it has a SIINas account or stands in the regency's register. `reasons` names what is not met
 * (`…_unknown` where it is not known), in that order. There is no "sertifikat IKM".
 * Warning `high_risk_needs_izin`: at the highest risk, also where the risk is not known, the paper must be an Izin.
 */
export function ikmStatus(question: IkmQuestion, rulesets = ossRulesets): Ruling<IkmAnswer> {
  const { risk, standard, industryClass: size, siinas, register } = question
  const findings: Record<string, Truth> = {
    industry: industryOf(question.kbli),
    nib: truth(question.nib === null ? null : question.nib === 'valid'),
    licence: licenceOf(risk, standard),
    class: truth(size === null ? null : size !== 'besar'),
    owners: ownersOf(size, question.owners),
  }
  const legal = allOf(Object.values(findings))
  const registration = anyOf([truth(siinas), truth(register)])
  const reasons = Object.entries({ ...findings, registration }).flatMap(([name, found]) =>
    found === 'true' ? [] : [found === 'false' ? `${name}_unmet` : `${name}_unknown`],
  )
  return ruling(
    ruleInForce(rulesets, question.asOf),
    {
      legal: standings[legal],
      registered: standings[allOf([legal, registration])],
      reasons,
    },
    (risk === 'tinggi' || risk === null) && standard === 'verified' ? ['high_risk_needs_izin'] : [],
  )
}

const truth = (known: boolean | null): Truth => (known === null ? 'unknown' : known ? 'true' : 'false')

const industryOf = (kbli: IkmQuestion['kbli']): Truth =>
  kbli.length === 0 ? 'unknown' : truth(kbli.some(({ code }) => isIndustryCode(code)))

/** Low risk: the NIB alone. Medium low: declared by her. Above it only what was verified (PP 28/2025). */
function licenceOf(risk: RiskWord | null, standard: IkmQuestion['standard']): Truth {
  if (risk === 'rendah') return 'true'
  if (standard === 'verified') return 'true'
  if (standard === 'declared' && risk !== null) return truth(risk === 'menengah rendah')
  if (standard === 'none' && risk !== null) return 'false'
  return 'unknown'
}

function ownersOf(size: IndustryClass | null, owners: IkmQuestion['owners']): Truth {
  const allCitizens = owners.length === 0 ? 'unknown' : truth(owners.every((owner) => owner === 'WNI'))
  if (size === null) return allCitizens === 'true' ? 'true' : 'unknown'
  return size === 'kecil' ? allCitizens : 'true'
}
