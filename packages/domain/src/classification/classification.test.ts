import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bpsScale, bpsScales } from './bps-scale'
import { halalDuty } from './halal-duty'
import { ikmStatus, type IkmQuestion } from './ikm-status'
import { industryClass, industryClasses, type IndustryQuestion } from './industry-class'
import { permitRoute, type PermitQuestion } from './permit-route'
import { umkmScale, umkmScales, type UmkmQuestion } from './umkm-scale'

const rupiah = fc.nat({ max: 60_000_000_000 })
const people = fc.nat({ max: 500 })
const rank = <Name extends string>(names: readonly Name[], name: Name | null) =>
  name === null ? NaN : names.indexOf(name)

const ask = (question: Partial<UmkmQuestion>) =>
  umkmScale({
    capital: null,
    annualSales: null,
    netAssets: null,
    purpose: 'pemberdayaan',
    asOf: '2026-11-24',
    ...question,
  })

describe('the UMKM scale', () => {
  it('gives every amount exactly one class, which only rises with it', () => {
    fc.assert(
      fc.property(rupiah, fc.nat({ max: 1_000_000_000 }), (capital, more) => {
        const less = ask({ capital }).value.byCapital
        expect(umkmScales).toContain(less)
        expect(rank(umkmScales, ask({ capital: capital + more }).value.byCapital)).toBeGreaterThanOrEqual(
          rank(umkmScales, less),
        )
      }),
    )
  })

  it('never takes one measure for the other, nor the unknown for mikro', () => {
    expect(ask({}).value).toEqual({ byCapital: null, bySales: null, forPurpose: null })
    expect(ask({ annualSales: 0, purpose: 'pendaftaran' }).value.forPurpose).toBeNull()
    expect(ask({ capital: 0 })).toMatchObject({
      value: { byCapital: 'mikro', bySales: null, forPurpose: 'mikro' },
      warnings: ['provisional'],
    })
  })

  it('shows both and says so where they differ', () => {
    const both = { capital: 900_000_000, annualSales: 2_500_000_000 }
    expect(ask(both)).toMatchObject({
      value: { byCapital: 'mikro', bySales: 'kecil', forPurpose: 'kecil' },
      warnings: ['scales_differ'],
    })
    expect(ask({ ...both, purpose: 'pendaftaran' }).value.forPurpose).toBe('mikro')
  })

  it('goes by the law of the day', () => {
    expect(ask({ annualSales: 2_000_000_000, asOf: '2021-02-02' })).toMatchObject({
      value: { bySales: 'mikro' },
      ruleset: 'pp7-2021',
    })
    expect(ask({ annualSales: 2_000_000_000, asOf: '2021-02-01' })).toMatchObject({
      value: { bySales: 'kecil' },
      ruleset: 'uu20-2008',
    })
    expect(ask({ netAssets: 50_000_001, asOf: '2020-06-01' }).value.byCapital).toBe('kecil')
    expect(() => ask({ capital: 1, asOf: '2007-01-01' })).toThrow('belum ada aturannya')
  })
})

const industry = (question: Partial<IndustryQuestion>) =>
  industryClass({
    workers: 3,
    investmentExLand: 0,
    landAndBuilding: 0,
    siteIsResidence: true,
    landPolicy: 'literal',
    ...question,
  }).value

describe('the industry class', () => {
  const any = fc.record({
    workers: people,
    investmentExLand: rupiah,
    landAndBuilding: rupiah,
    siteIsResidence: fc.boolean(),
    landPolicy: fc.constantFrom('literal' as const, 'alwaysExclude' as const),
  })

  it('is one of three for every number of workers and rupiah', () => {
    fc.assert(
      fc.property(any, (question) => {
        expect(industryClasses).toContain(industry(question))
      }),
    )
  })

  it('is null only where another value of what is not known would change it', () => {
    const hide = fc.constantFrom('workers' as const, 'investmentExLand' as const, 'landAndBuilding' as const)
    fc.assert(
      fc.property(any, hide, rupiah, (question, hidden, other) => {
        const found = industry({ ...question, [hidden]: null })
        if (found === null) return
        expect(industry({ ...question, [hidden]: other })).toBe(found)
      }),
    )
  })

  it('knows menengah although the workers are not counted', () => {
    expect(industry({ workers: null, investmentExLand: 2_000_000_000 })).toBe('menengah')
    expect(industry({ workers: null, investmentExLand: 1 })).toBeNull()
  })

  it('leaves land out by the policy that was chosen', () => {
    const shop = { workers: 5, investmentExLand: 900_000_000, landAndBuilding: 500_000_000 }
    expect(industry({ ...shop, siteIsResidence: true })).toBe('kecil')
    expect(industry({ ...shop, siteIsResidence: false })).toBe('menengah')
    expect(industry({ ...shop, siteIsResidence: false, landPolicy: 'alwaysExclude' })).toBe('kecil')
    expect(industry({ ...shop, siteIsResidence: null })).toBeNull()
  })
})

it('BPS counts the owner, and every other number has one scale', () => {
  expect(() => bpsScale(0)).toThrow('Pemilik ikut dihitung')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (workers) => {
      expect(bpsScales).toContain(bpsScale(workers).value)
    }),
  )
})

describe('the standing of an IKM', () => {
  const keripik: IkmQuestion = {
    kbli: [{ code: '10794', version: '2020' }],
    nib: 'valid',
    risk: 'rendah',
    standard: null,
    industryClass: 'kecil',
    owners: ['WNI'],
    siinas: true,
    register: null,
    asOf: '2026-11-24',
  }
  const standing = (change: Partial<IkmQuestion>) => ikmStatus({ ...keripik, ...change }).value

  it('is met, with nothing to say', () => {
    expect(standing({})).toEqual({ legal: 'met', registered: 'met', reasons: [] })
  })

  it.each<[string, Partial<IkmQuestion>, string, string, string]>([
    ['a warung alone', { kbli: [{ code: '56101', version: '2020' }] }, 'unmet', 'unmet', 'industry_unmet'],
    ['no code seen', { kbli: [] }, 'unknown', 'unknown', 'industry_unknown'],
    ['no NIB', { nib: 'none' }, 'unmet', 'unmet', 'nib_unmet'],
    ['a foreign owner', { owners: ['WNI', 'WNA'] }, 'unmet', 'unmet', 'owners_unmet'],
    [
      'an unverified standard',
      { risk: 'menengah tinggi', standard: 'declared' },
      'unmet',
      'unmet',
      'licence_unmet',
    ],
    ['an unknown standard', { risk: 'tinggi' }, 'unknown', 'unknown', 'licence_unknown'],
    ['a large industry', { industryClass: 'besar' }, 'unmet', 'unmet', 'class_unmet'],
    ['no account, no register', { siinas: false, register: false }, 'met', 'unmet', 'registration_unmet'],
    ['an unknown account', { siinas: null }, 'met', 'unknown', 'registration_unknown'],
  ])('with %s', (_, change, legal, registered, reason) => {
    expect(standing(change)).toMatchObject({ legal, registered, reasons: [reason] })
  })

  it('takes a second code, a declared standard where the risk allows it, and a foreigner in menengah', () => {
    const bakery = [
      { code: '56101', version: '2020' as const },
      { code: '10710', version: '2020' as const },
    ]
    expect(standing({ kbli: bakery }).legal).toBe('met')
    expect(standing({ risk: 'menengah rendah', standard: 'declared' }).legal).toBe('met')
    expect(standing({ industryClass: 'menengah', owners: ['WNA'] }).legal).toBe('met')
    expect(standing({ siinas: false, register: true }).registered).toBe('met')
  })
})

describe('the permit of a food', () => {
  const amplang: PermitQuestion = {
    foodType: 'amplang ikan haruan',
    shelfLifeDays: 90,
    storage: 'room',
    process: 'none',
    place: 'home',
  }
  const route = (change: Partial<PermitQuestion>) => permitRoute({ ...amplang, ...change }).value.route

  it.each<[string, Partial<PermitQuestion>, string | null]>([
    ['from a kitchen', {}, 'SPP-IRT'],
    ['sold fresh, 5 days', { shelfLifeDays: 5 }, 'none'],
    ['of 7 days', { shelfLifeDays: 7 }, 'SPP-IRT'],
    ['frozen', { storage: 'frozen' }, 'BPOM MD'],
    ['fish kept chilled', { storage: 'chilled' }, 'BPOM MD'],
    ['chilli sauce kept chilled', { foodType: 'sambal', storage: 'chilled' }, 'SPP-IRT'],
    ['in sterilised cans', { process: 'sterilised' }, 'BPOM MD'],
    ['milk', { foodType: 'susu kambing' }, 'BPOM MD'],
    ['with a taste of cheese', { foodType: 'stik keju' }, 'SPP-IRT'],
    ['of soy', { foodType: 'susu kedelai' }, 'SPP-IRT'],
    ['salt', { foodType: 'garam dapur' }, 'BPOM MD'],
    ['for babies', { foodType: 'bubur bayi' }, 'BPOM MD'],
    ['from a factory', { place: 'factory' }, 'BPOM MD'],
    ['as raw material', { foodType: 'bahan baku sagu' }, 'none'],
    ['a word inside a word', { foodType: 'kerupuk bersusun' }, 'SPP-IRT'],
    ['of unknown shelf life', { shelfLifeDays: null }, null],
    ['of unknown place, frozen', { place: null, storage: 'frozen' }, 'BPOM MD'],
  ])('%s', (_, change, expected) => {
    expect(route(change)).toBe(expected)
  })
})

it('halal is compulsory from the day after the phase', () => {
  const duty = (scale: 'mikro' | 'menengah' | null, asOf: string) =>
    halalDuty({ scale, productKind: 'makanan', asOf }).value.obliged
  expect(duty('mikro', '2026-10-17')).toBe(false)
  expect(duty('mikro', '2026-10-18')).toBe(true)
  expect(duty('menengah', '2024-10-17')).toBe(false)
  expect(duty('menengah', '2024-10-18')).toBe(true)
  expect(duty(null, '2025-01-01')).toBeNull()
  expect(duty(null, '2026-10-18')).toBe(true)
  expect(halalDuty({ scale: 'mikro', productKind: 'lain', asOf: '2030-01-01' }).value.obliged).toBe(false)
})
