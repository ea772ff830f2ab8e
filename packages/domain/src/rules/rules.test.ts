import { describe, expect, it } from 'vitest'
import { answerLine } from './answer-line'
import { ruleFunctions } from './rule-functions'

const ask = (fn: string, input: object) => answerLine(JSON.stringify({ fn, input }))
const jt = 1_000_000
const miliar = 1000 * jt

/** The boundary rows of domain.md §9 by their number: what is asked, and the value or the reason. */
const rows: [number, string, object, unknown][] = [
  [1, 'umkmScale', { capital: 0 }, { byCapital: 'mikro' }],
  [2, 'umkmScale', { capital: miliar }, { byCapital: 'mikro' }],
  [4, 'umkmScale', { capital: 5 * miliar }, { byCapital: 'kecil' }],
  [5, 'umkmScale', { capital: 5 * miliar + 1 }, { byCapital: 'menengah' }],
  [7, 'umkmScale', { capital: 10 * miliar + 1 }, { byCapital: 'besar' }],
  [8, 'umkmScale', { annualSales: 2 * miliar }, { bySales: 'mikro' }],
  [10, 'umkmScale', { annualSales: 15 * miliar }, { bySales: 'kecil' }],
  [11, 'umkmScale', { annualSales: 15 * miliar + 1 }, { bySales: 'menengah' }],
  [13, 'umkmScale', { annualSales: 50 * miliar + 1 }, { bySales: 'besar' }],
  [
    14,
    'umkmScale',
    { capital: 900 * jt, annualSales: 2500 * jt, purpose: 'pendaftaran' },
    { forPurpose: 'mikro' },
  ],
  [
    16,
    'umkmScale',
    { capital: null, annualSales: null },
    { byCapital: null, bySales: null, forPurpose: null },
  ],
  [17, 'umkmScale', { capital: -1 }, 'capital_negative'],
  [19, 'umkmScale', { annualSales: 300 * jt, asOf: '2020-06-30' }, { bySales: 'mikro' }],
  [20, 'umkmScale', { annualSales: 300 * jt + 1, asOf: '2020-06-30' }, { bySales: 'kecil' }],
  [22, 'umkmScale', { annualSales: 2500 * jt + 1, asOf: '2020-06-30' }, { bySales: 'menengah' }],
  [23, 'bpsScale', { workers: 0 }, 'owner_counts'],
  [25, 'bpsScale', { workers: 19 }, 'kecil'],
  [25, 'bpsScale', { workers: 20 }, 'sedang'],
  [26, 'bpsScale', { workers: 99 }, 'sedang'],
  [26, 'bpsScale', { workers: 100 }, 'besar'],
  [28, 'industryClass', { workers: 19, investmentExLand: miliar }, 'menengah'],
  [0, 'industryClass', { workers: 1, investmentExLand: 1, landAndBuilding: null }, null],
  [29, 'industryClass', { workers: 1, investmentExLand: miliar - 1, siteIsResidence: true }, 'kecil'],
  [31, 'industryClass', { workers: 19, investmentExLand: 20 * miliar, landAndBuilding: 0 }, 'menengah'],
  [32, 'industryClass', { workers: 20, investmentExLand: 0, landAndBuilding: 0 }, 'menengah'],
  [34, 'industryClass', { workers: 20, investmentExLand: 15 * miliar + 1, landAndBuilding: 0 }, 'besar'],
  [35, 'industryClass', { workers: 100, investmentExLand: 15 * miliar }, 'menengah'],
  [
    37,
    'industryClass',
    { workers: 5, investmentExLand: 900 * jt, landAndBuilding: 500 * jt, siteIsResidence: true },
    'kecil',
  ],
  [
    38,
    'industryClass',
    { workers: 5, investmentExLand: 900 * jt, landAndBuilding: 500 * jt, siteIsResidence: false },
    'menengah',
  ],
  [
    40,
    'industryClass',
    { workers: 20, investmentExLand: 14 * miliar, landAndBuilding: 2 * miliar, siteIsResidence: true },
    'besar',
  ],
  [41, 'umkmScale', { capital: miliar }, { byCapital: 'mikro' }],
  [41, 'industryClass', { workers: 3, investmentExLand: miliar, landAndBuilding: 0 }, 'menengah'],
  [55, 'nik', { text: '6402061505900001' }, { sex: 'L' }],
  [56, 'nik', { text: '6402064105900001' }, { sex: 'P', birthDate: '1990-05-01', regionCode: '64.02.06' }],
  [58, 'nik', { text: '6402067106900001' }, 'nik_date'],
  [59, 'nik', { text: '6402067202900001' }, 'nik_date'],
  [61, 'nik', { text: '6402060005900001' }, 'nik_date'],
  [62, 'nik', { text: '6402066902000001' }, { sex: 'P', birthDate: '2000-02-29' }],
  [64, 'nik', { text: '6402067102990001' }, 'nik_date'],
  [65, 'nik', { text: '6402065513900001' }, 'nik_date'],
  [67, 'nik', { text: '640206410590001' }, 'nik_length'],
  [67, 'nik', { text: '64020641059000011' }, 'nik_length'],
  [68, 'nik', { text: '3273015505900002' }, { normalised: '3273015505900002' }],
  [70, 'nik', { text: '9902065505900001' }, { sex: 'P' }],
  [71, 'nik', { text: '3502027102019913' }, 'nik_date'],
  [73, 'npwp', { text: '12.345.678.3-728.000' }, { normalised: '123456783728000' }],
  [74, 'npwp', { text: '65.389.112.7-728.000' }, { checkDigit: '7' }],
  [76, 'npwp', { text: '0123456782728000' }, { kind: 'new' }],
  [77, 'npwp', { text: '6402065505900001' }, { kind: 'nik' }],
  [79, 'nib', { text: '9120001234567' }, { normalised: '9120001234567' }],
  [79, 'nib', { text: '9120 0012 34567' }, { normalised: '9120001234567' }],
  [80, 'nib', { text: '912000123456' }, 'nib_length'],
  [80, 'nib', { text: '912000123456A' }, 'nib_length'],
  [82, 'pirt', { text: '2066402010001-29' }, { normalised: '206640201000129', expired: false }],
  [83, 'pirt', { text: '2066403010001-29' }, { regionCode: '6403' }],
  [85, 'pirt', { text: '2006402010001-29' }, 'pirt_food_type'],
  [86, 'pirt', { text: '2066402010001-2' }, 'pirt_length'],
  [88, 'halal', { text: 'ID3211000012345' }, 'halal_length'],
  [89, 'halal', { text: '32110000293810822' }, 'halal_length'],
  [91, 'phone', { text: '081234567890' }, { normalised: '+6281234567890', kind: 'mobile' }],
  [91, 'phone', { text: '+62 812-3456-7890' }, { normalised: '+6281234567890' }],
  [91, 'phone', { text: '6281234567890' }, { normalised: '+6281234567890' }],
  [92, 'phone', { text: '08123' }, 'not_a_phone'],
  [92, 'phone', { text: '0801234567' }, 'not_a_phone'],
  [92, 'phone', { text: '08123456789012' }, 'not_a_phone'],
  [94, 'halalDuty', { scale: 'mikro', productKind: 'makanan', asOf: '2026-10-17' }, { obliged: false }],
  [95, 'halalDuty', { scale: 'mikro', productKind: 'makanan', asOf: '2026-10-18' }, { obliged: true }],
  [
    98,
    'permitRoute',
    { foodType: 'keripik', shelfLifeDays: 5, storage: 'room', process: 'none', place: 'home' },
    { route: 'none' },
  ],
  [101, 'pdpDeadline', { knownAt: '01-03-2026 09.00 WITA' }, '2026-03-04T01:00:00.000Z'],
  [103, 'pdpDeadline', { knownAt: '2026-12-30T23:30' }, '2027-01-02T15:30:00.000Z'],
  [106, 'quarterOf', { instant: '2026-03-31T16:00:00Z' }, { year: 2026, quarter: 2, day: '2026-04-01' }],
  [107, 'quarterOf', { instant: '2026-12-31T16:00:00Z' }, { year: 2027, quarter: 1, day: '2027-01-01' }],
  [109, 'achievement', { target: 40, realised: 36 }, { percent: 90, band: 'tinggi' }],
  [110, 'achievement', { target: 200, realised: 181 }, { percent: 90.5, band: 'sangat tinggi' }],
  [110, 'achievement', { target: 40, realised: 36.2 }, { percent: 90.5, band: 'sangat tinggi' }],
  [113, 'rupiah', { text: '1.000.000' }, 1_000_000],
  [113, 'rupiah', { text: 'Rp1.000.000,00' }, 1_000_000],
  [113, 'rupiah', { text: '1000000' }, 1_000_000],
  [115, 'rupiah', { text: '2.500.000.000' }, 2_500_000_000],
]

const warned: [number, string, object, string][] = [
  [55, 'nik', { text: '6402061505900001' }, 'male'],
  [70, 'nik', { text: '9902065505900001' }, 'unknown_province'],
  [73, 'npwp', { text: '12.345.678.3-728.000' }, 'check_digit'],
  [0, 'umkmScale', { capital: 1 }, 'provisional'],
  [0, 'industryClass', { workers: 0, investmentExLand: 1, siteIsResidence: true }, 'no_workers'],
  [0, 'industryClass', { workers: 1, investmentExLand: 1 }, 'no_land_assumed'],
  [0, 'groupSize', { members: 9 }, 'outside_10_to_25'],
  [0, 'umkmScale', { capital: 1, anualSales: 2 }, 'unknown_field:anualSales'],
]

describe('the rules, asked by a line', () => {
  it.each(rows)('row %s: %s %j', (_, fn, input, expected) => {
    const answer = ask(fn, input)
    if (!answer.ok) expect(answer.reason).toBe(expected)
    else if (typeof expected === 'object' && expected !== null) expect(answer.value).toMatchObject(expected)
    else expect(answer.value).toBe(expected)
  })

  it.each(warned)('row %s warns: %s %j', (_, fn, input, warning) => {
    expect(ask(fn, input)).toMatchObject({ ok: true, warnings: expect.arrayContaining([warning]) })
  })

  it.each([
    ['{', 'not_json'],
    ['', 'not_json'],
    ['[]', 'not_a_question'],
    ['{"fn":"umkmScale","input":"x"}', 'not_a_question'],
    ['{"fn":"toString"}', 'unknown_function'],
    ['{"fn":"nik","input":{}}', 'text_missing'],
    ['{"fn":"nik","input":{"text":6402064105900001}}', 'text_unreadable'],
    ['{"fn":"umkmScale","input":{"capital":1.5}}', 'capital_not_integer'],
    ['{"fn":"umkmScale","input":{"annualSales":9007199254740993}}', 'annual_sales_not_integer'],
    ['{"fn":"umkmScale","input":{"capital":1,"asOf":"2026-02-30"}}', 'as_of_unreadable'],
    ['{"fn":"umkmScale","input":{"capital":1,"asOf":"1999-01-01"}}', 'no_rule_in_force'],
    ['{"fn":"industryClass","input":{"workers":-1}}', 'workers_negative'],
    ['{"fn":"ipg","input":{"female":{"uhh":70}}}', 'female_hls_missing'],
    ['{"fn":"quarterOf","input":{"instant":"2026-02-30T10:00:00Z"}}', 'instant_unreadable'],
    ['{"fn":"kbli","input":{"text":"10794"}}', 'version_missing'],
    ['{"fn":"achievement","input":{"target":1}}', 'realised_missing'],
  ])('answers %s with %s', (line, reason) => {
    expect(answerLine(line)).toEqual({ ok: false, reason })
  })

  it('says of every answer which rule and which law', () => {
    expect(ask('kbli', { text: '10794', version: '2025' })).toEqual({
      ok: true,
      value: { code: '10794', isIndustry: true },
      warnings: [],
      ruleset: 'kbli-2025',
      citation: 'Peraturan BPS 7/2025',
    })
  })

  it('answers nothing but words for anything at all', () => {
    for (const fn of Object.keys(ruleFunctions))
      for (const value of [null, -1, 1e300, '', 'x'.repeat(300), [], {}, true]) {
        const keys = ['text', 'capital', 'workers', 'asOf', 'members', 'target', 'knownAt', 'kbli', 'scale']
        const answer = ask(fn, Object.fromEntries(keys.map((key) => [key, value])))
        if (!answer.ok) expect(answer.reason).toMatch(/^[a-z_0-9]+$/)
      }
  })

  it('takes words with a hyphen or an underscore, and yes and no in words', () => {
    const input = {
      kbli: [{ code: '10794', version: 2020 }],
      nib: 'valid',
      risk: 'menengah_tinggi',
      standard: 'verified',
      industryClass: 'kecil',
      owners: ['WNI'],
      siinas: 'active',
      register: 'unknown',
    }
    expect(ask('ikmStatus', input)).toMatchObject({
      value: { legal: 'met', registered: 'met', reasons: [] },
      ruleset: 'oss-pp28-2025',
    })
  })
})
