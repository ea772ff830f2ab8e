import { z } from 'zod'
import { calendarDay, id, instant, keysOf, line, paragraph } from '../core'
import { isIndustryCode, kbliVersions, readKbli } from '../identifiers/kbli'
import { licenceRisks } from '../pathway/facts'
import { productionUnits } from './production'
import { umkmScales } from './umkm-scale'

// A hundred trillion rupiah: far above every limit of the rules and still exact in JavaScript.
const rupiah = z
  .int({ error: 'Tulis jumlah rupiah seperti 1.500.000.' })
  .min(0, { error: 'Jumlah rupiah tidak bisa kurang dari nol.' })
  .max(100_000_000_000_000, { error: 'Jumlah ini terlalu besar. Periksa lagi.' })
  .nullable()
const people = z
  .int({ error: 'Tulis angka bulat.' })
  .min(0, { error: 'Tidak boleh kurang dari nol.' })
  .max(10_000, { error: 'Jumlah ini terlalu besar. Periksa lagi.' })
  .nullable()
const amount = z
  .int({ error: 'Tulis angka bulat.' })
  .min(0, { error: 'Tidak boleh kurang dari nol.' })
  .max(1_000_000_000, { error: 'Jumlah ini terlalu besar. Periksa lagi.' })
  .nullable()

/**
 * A reading of production in one year: what the classes ask and the eleven items of SIINas. Null is not known, and
 * nothing but the year is required. Money in whole rupiah, amounts per year in `unit`.
 */
export const recordProductionInput = z
  .strictObject({
    id,
    caseId: id,
    sentAt: instant,
    year: z
      .int({ error: 'Tulis tahunnya.' })
      .min(2000, { error: 'Tulis tahun mulai 2000.' })
      .max(2100, { error: 'Tahun ini belum ada.' }),
    capital: rupiah,
    investmentExLand: rupiah,
    landAndBuilding: rupiah,
    siteIsResidence: z.boolean().nullable(),
    annualSales: rupiah,
    workersPermanent: people,
    workersCasual: people,
    workersFamily: people,
    ownerWorks: z.boolean().nullable(),
    unit: z.enum(keysOf(productionUnits)).nullable(),
    capacityInstalled: amount,
    capacityUsed: amount,
    production: amount,
    rawMaterial: line(200).nullable(),
    water: line(120).nullable(),
    fuel: line(120).nullable(),
    electricityKwh: amount,
    machines: paragraph(300)
      .nullable()
      .transform((text) => text || null),
  })
  .refine(
    ({ unit, capacityInstalled, capacityUsed, production }) =>
      unit !== null || (capacityInstalled === null && capacityUsed === null && production === null),
    { path: ['unit'], error: 'Pilih satuannya.' },
  )
  .refine(
    ({ ownerWorks, workersPermanent, workersCasual, workersFamily }) =>
      ownerWorks !== false || workersPermanent !== 0 || workersCasual !== 0 || workersFamily !== 0,
    { path: ['ownerWorks'], error: 'Paling sedikit satu orang mengerjakannya.' },
  )
export type RecordProductionInput = z.infer<typeof recordProductionInput>

/** `id` is the action's, the proposal's and its paper's id. */
export const proposeClassInput = z.strictObject({ id, caseId: id, sentAt: instant })
export type ProposeClassInput = z.infer<typeof proposeClassInput>

const kbliCode = z.string().transform((typed, context) => {
  const reading = readKbli(typed)
  if (reading.ok) return reading.normalised
  context.addIssue({ code: 'custom', message: reading.message })
  return z.NEVER
})

/** What is printed on her NIB and OSS papers, as it stands there, whatever the rules say. */
export const recordLicenceInput = z.strictObject({
  id,
  caseId: id,
  sentAt: instant,
  kbliVersion: z.enum(kbliVersions, { error: 'Pilih KBLI 2020 atau 2025.' }),
  kbliCodes: z
    .array(kbliCode)
    .min(1, { error: 'Tulis paling sedikit satu kode KBLI.' })
    .max(10, { error: 'Paling banyak sepuluh kode.' }),
  risk: z.enum(licenceRisks).nullable(),
  scale: z.enum(umkmScales).nullable(),
  listsSkp: z.boolean().nullable(),
  printedOn: calendarDay.nullable(),
})
export type RecordLicenceInput = z.infer<typeof recordLicenceInput>

/** The risk as OSS prints it. */
export const riskNames = {
  low: 'Rendah',
  mediumLow: 'Menengah rendah',
  mediumHigh: 'Menengah tinggi',
  high: 'Tinggi',
} as const satisfies Record<(typeof licenceRisks)[number], string>

/** The classes as screens say them. */
export const classNames = {
  mikro: 'Mikro',
  kecil: 'Kecil',
  sedang: 'Sedang',
  menengah: 'Menengah',
  besar: 'Besar',
} as const

export type PrintedDifference = 'scale' | 'not_industry' | 'kbli_of_product'

/**
 * Where the printed papers and the computation part: OSS buckets by capital, so its scale is compared with that; none
 * of the printed codes is industry (section C); the main product's code (KBLI 2020) is not among those printed under
 * KBLI 2020. Nothing that is unknown on either side is a difference. Source: features.md B8, domain.md §0.5, §0.8.
 */
export function printedDifferences(
  printed: Pick<RecordLicenceInput, 'kbliCodes' | 'kbliVersion' | 'scale'>,
  computed: { umkmByCapital: string | null; productKbli2020: string | null },
): PrintedDifference[] {
  const { kbliCodes, kbliVersion, scale } = printed
  const { umkmByCapital, productKbli2020 } = computed
  return [
    ...(scale !== null && umkmByCapital !== null && scale !== umkmByCapital ? (['scale'] as const) : []),
    ...(kbliCodes.some(isIndustryCode) ? [] : (['not_industry'] as const)),
    ...(kbliVersion === '2020' && productKbli2020 !== null && !kbliCodes.includes(productKbli2020)
      ? (['kbli_of_product'] as const)
      : []),
  ]
}
