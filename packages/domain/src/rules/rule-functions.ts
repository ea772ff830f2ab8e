import { z } from 'zod'
import {
  bpsScale,
  foodProcesses,
  foodStorages,
  groupSize,
  halalDuty,
  halalKinds,
  ikmStatus,
  industryClass,
  industryClasses,
  landPolicies,
  permitRoute,
  productionPlaces,
  riskWords,
  umkmPurposes,
  umkmScale,
  umkmScales,
  type Ruling,
} from '../classification'
import { DomainError, type CalendarDay } from '../core'
import {
  kbliVersions,
  readBpom,
  readHalal,
  readKbli,
  readNib,
  readNik,
  readNpwp,
  readPhone,
  readPirt,
  readRupiah,
  type IdentifierReading,
} from '../identifiers'
import { expenditureForIpg, ipg, simulateIpg } from '../ipg'
import { citizenships } from '../pathway/facts'
import { achievement, pdpDeadline, quarterOf } from '../reporting'
import { amount, amountOrAbsent, asOf, number, text, word, wordOrUnknown, yesNoUnknown } from './fields'
import { readInstant } from './read-instant'

/** What a rule answers: its value, what to look at again, and the dated row that it stands on. */
export type Ruled = Ruling<unknown>

type RuleFunction = (input: Record<string, unknown>) => Ruled

/** @throws ZodError, DomainError on an input that cannot be */
const rule =
  <Shape extends z.ZodRawShape>(
    shape: Shape,
    answer: (input: z.output<z.ZodObject<Shape>>) => Ruled,
  ): RuleFunction =>
  (input) => {
    const answered = answer(z.object(shape).parse(input))
    // Every function takes a day, whether its rule has changed over time or not.
    const strangers = Object.keys(input).filter((key) => key !== 'asOf' && !Object.hasOwn(shape, key))
    return {
      ...answered,
      warnings: [...answered.warnings, ...strangers.map((key) => `unknown_field:${key}`)],
    }
  }

const identifier = (
  source: { ruleset: string; citation: string },
  read: (typed: string, day: CalendarDay) => IdentifierReading<object>,
): RuleFunction =>
  rule({ text, asOf }, (input) => {
    const reading = read(input.text, input.asOf)
    if (!reading.ok) throw new DomainError('BAD_INPUT', reading.reason, reading.message)
    const { ok: _, warnings, ...value } = reading
    return { value, warnings, ...source }
  })

const kbliVersion = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  word(kbliVersions),
)
const components = z.object(
  {
    uhh: number.min(0).max(120),
    hls: number.min(0).max(30),
    rls: number.min(0).max(30),
    pengeluaran: number.positive(),
  },
  { error: ({ input }) => (input === undefined ? 'missing' : 'unreadable') },
)
const wita = { ruleset: 'wita', citation: 'Kalimantan Timur memakai WITA (UTC+8)' }
const ipgRule = { ruleset: 'ipg-bps-2014', citation: 'BPS, SIRUSA 28740; metode baru sejak 2014' }
const mechanical = 'mechanical_effect_not_a_forecast'

/** What `npm run -s rules` answers, by name. Inputs and values: README.md. */
export const ruleFunctions: Readonly<Record<string, RuleFunction>> = {
  umkmScale: rule(
    {
      capital: amount,
      annualSales: amount,
      landAndBuilding: amount,
      netAssets: amount,
      purpose: word(umkmPurposes).default('pemberdayaan'),
      asOf,
    },
    umkmScale,
  ),
  industryClass: rule(
    {
      workers: amount,
      investmentExLand: amount,
      landAndBuilding: amountOrAbsent,
      siteIsResidence: yesNoUnknown,
      landPolicy: word(landPolicies).default('literal'),
    },
    ({ landAndBuilding, ...input }) => {
      // Who asks about workers and investment alone means no land; who says null does not know.
      if (landAndBuilding !== undefined) return industryClass({ ...input, landAndBuilding })
      const answer = industryClass({ ...input, landAndBuilding: 0 })
      return { ...answer, warnings: [...answer.warnings, 'no_land_assumed'] }
    },
  ),
  bpsScale: rule({ workers: amount }, ({ workers }) => bpsScale(workers)),
  nik: identifier({ ruleset: 'nik', citation: 'susunan NIK Kemendagri' }, readNik),
  nib: identifier({ ruleset: 'nib', citation: 'PP 24/2018 pasal 24–25' }, readNib),
  npwp: identifier({ ruleset: 'npwp-112-2022', citation: 'PMK 112/PMK.03/2022' }, readNpwp),
  pirt: identifier({ ruleset: 'sppirt-4-2024', citation: 'Peraturan BPOM 22/2018 dan 4/2024' }, readPirt),
  bpom: identifier({ ruleset: 'bpom-md', citation: 'contoh nomor izin edar BPOM' }, readBpom),
  halal: identifier({ ruleset: 'halal-bpjph', citation: 'contoh nomor sertifikat BPJPH' }, readHalal),
  phone: identifier({ ruleset: 'phone', citation: 'E.164' }, readPhone),
  rupiah: rule({ text }, (input) => {
    const reading = readRupiah(input.text)
    if (!reading.ok) throw new DomainError('BAD_INPUT', reading.reason, reading.message)
    return { value: reading.amount, warnings: [], ruleset: 'rupiah', citation: 'penulisan rupiah Indonesia' }
  }),
  kbli: rule({ text, version: kbliVersion }, (input) => {
    const reading = readKbli(input.text)
    if (!reading.ok) throw new DomainError('BAD_INPUT', reading.reason, reading.message)
    const citation = input.version === '2020' ? 'Peraturan BPS 2/2020' : 'Peraturan BPS 7/2025'
    const value = { code: reading.normalised, isIndustry: reading.isIndustry }
    return { value, warnings: reading.warnings, ruleset: `kbli-${input.version}`, citation }
  }),
  ikmStatus: rule(
    {
      kbli: z.array(z.object({ code: text, version: kbliVersion })).default([]),
      nib: wordOrUnknown(['valid', 'none']),
      risk: wordOrUnknown(riskWords),
      standard: wordOrUnknown(['verified', 'declared', 'none']),
      industryClass: wordOrUnknown(industryClasses),
      owners: z.array(word(citizenships)).default([]),
      siinas: yesNoUnknown,
      register: yesNoUnknown,
      asOf,
    },
    (input) => {
      const kbli = input.kbli.map(({ code, version }) => {
        const reading = readKbli(code)
        if (!reading.ok) throw new DomainError('BAD_INPUT', reading.reason, reading.message)
        return { code: reading.normalised, version }
      })
      return ikmStatus({ ...input, kbli })
    },
  ),
  permitRoute: rule(
    {
      foodType: text.min(1),
      shelfLifeDays: amount,
      storage: wordOrUnknown(foodStorages),
      process: wordOrUnknown(foodProcesses),
      place: wordOrUnknown(productionPlaces),
    },
    (input) => permitRoute(input),
  ),
  halalDuty: rule({ scale: wordOrUnknown(umkmScales), productKind: word(halalKinds), asOf }, (input) =>
    halalDuty(input),
  ),
  groupSize: rule({ members: number }, ({ members }) => groupSize(members)),
  quarterOf: rule({ instant: text }, ({ instant }) => ({
    value: quarterOf(readInstant(instant, 'instant')),
    warnings: [],
    ...wita,
  })),
  pdpDeadline: rule({ knownAt: text }, ({ knownAt }) => ({
    value: pdpDeadline(readInstant(knownAt, 'knownAt')).toISOString(),
    warnings: [],
    ruleset: 'uu27-2022',
    citation: 'UU 27/2022 pasal 32 dan 46: paling lambat 3 × 24 jam',
  })),
  achievement: rule({ target: number, realised: number }, ({ target, realised }) => ({
    value: achievement(target, realised),
    warnings: [],
    ruleset: 'permendagri-86-2017',
    citation: 'Permendagri 86/2017, skala nilai peringkat kinerja',
  })),
  ipg: rule({ female: components, male: components }, ({ female, male }) => ({
    value: rounded(ipg(female, male)),
    warnings: [],
    ...ipgRule,
  })),
  simulateIpg: rule(
    {
      female: components,
      male: components,
      changePercent: number.optional(),
      changeThousandRupiah: number.optional(),
      target: number.positive().optional(),
    },
    ({ female, male, changePercent, changeThousandRupiah, target }) => {
      const given = [changePercent, changeThousandRupiah, target].filter((change) => change !== undefined)
      if (given.length !== 1)
        throw new DomainError('BAD_INPUT', 'one_change_needed', 'Beri satu perubahan saja.')
      const value =
        target !== undefined
          ? { pengeluaranFemale: expenditureForIpg(female, male, target) }
          : simulateIpg(
              female,
              male,
              changePercent !== undefined
                ? { changePercent }
                : { changeThousandRupiah: changeThousandRupiah ?? 0 },
            )
      return { value: rounded(value), warnings: [mechanical], ...ipgRule }
    },
  ),
}

/** Numbers with six decimals: more would only show how a computer divides. */
function rounded(value: object): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Math.round(part * 1e6) / 1e6 : part,
    ),
  )
}
