import type { PartnerKind, VillageWord } from '@titian/domain'

type OfficeFacts = {
  regencyCode: string
  /** Name of the government on the letterhead. */
  government: string
  name: string
  shortName: string
  villageWord: VillageWord
  unit?: string
  partners?: Partial<Record<PartnerKind, string>>
}

const women = 'Pemberdayaan Perempuan'
const children = 'Perlindungan Anak'
const family = 'Keluarga Berencana'
const population = 'Pengendalian Penduduk'

/**
 * The offices as far as they were read: Kukar, PPU, Kubar, Mahulu, Balikpapan and the province in the press [R2],
 * Paser, Berau, Kutim, Samarinda and Bontang from memory [M]: each office confirms its own row.
 */
const facts: readonly OfficeFacts[] = [
  {
    regencyCode: '64',
    government: 'Pemerintah Provinsi Kalimantan Timur',
    name: `Dinas Kependudukan, ${women} dan ${children} Provinsi Kalimantan Timur`,
    shortName: 'DKP3A Kaltim',
    villageWord: 'desa',
    unit: 'Bidang Kesetaraan Gender',
    partners: {
      industry: 'Disperindagkop UKM Kaltim',
      cooperatives: 'Disperindagkop UKM Kaltim',
      health: 'Dinkes Kaltim',
    },
  },
  {
    regencyCode: '64.01',
    government: 'Pemerintah Kabupaten Paser',
    name: `Dinas ${population}, ${family}, ${women} dan ${children} Kabupaten Paser`,
    shortName: 'DPPKBP3A Paser',
    villageWord: 'desa',
  },
  {
    regencyCode: '64.02',
    government: 'Pemerintah Kabupaten Kutai Kartanegara',
    name: `Dinas ${women} dan ${children} Kabupaten Kutai Kartanegara`,
    shortName: 'DP3A Kukar',
    villageWord: 'desa',
    partners: { industry: 'Disperindag Kukar', cooperatives: 'Diskop UKM Kukar' },
  },
  {
    regencyCode: '64.03',
    government: 'Pemerintah Kabupaten Berau',
    name: `Dinas ${population}, ${family}, ${women} dan ${children} Kabupaten Berau`,
    shortName: 'DPPKBP3A Berau',
    villageWord: 'kampung',
  },
  {
    regencyCode: '64.07',
    government: 'Pemerintah Kabupaten Kutai Barat',
    name: `Dinas ${population}, ${family}, ${women} dan ${children} Kabupaten Kutai Barat`,
    shortName: 'DP2KBP3A Kubar',
    villageWord: 'kampung',
  },
  {
    regencyCode: '64.08',
    government: 'Pemerintah Kabupaten Kutai Timur',
    name: `Dinas ${women} dan ${children} Kabupaten Kutai Timur`,
    shortName: 'DP3A Kutim',
    villageWord: 'desa',
  },
  {
    regencyCode: '64.09',
    government: 'Pemerintah Kabupaten Penajam Paser Utara',
    name: `Dinas ${women}, ${children}, ${population} dan ${family} Kabupaten Penajam Paser Utara`,
    shortName: 'DP3AP2KB PPU',
    villageWord: 'desa',
  },
  {
    regencyCode: '64.11',
    government: 'Pemerintah Kabupaten Mahakam Ulu',
    name: `Dinas ${women}, ${children}, ${population} dan ${family} Kabupaten Mahakam Ulu`,
    shortName: 'DP3AP2KB Mahulu',
    villageWord: 'kampung',
  },
  {
    regencyCode: '64.71',
    government: 'Pemerintah Kota Balikpapan',
    name: `Dinas ${women}, ${children} dan ${family} Kota Balikpapan`,
    shortName: 'DP3AKB Balikpapan',
    villageWord: 'desa',
  },
  {
    regencyCode: '64.72',
    government: 'Pemerintah Kota Samarinda',
    name: `Dinas ${women} dan ${children} Kota Samarinda`,
    shortName: 'DP2PA Samarinda',
    villageWord: 'desa',
  },
  {
    regencyCode: '64.74',
    government: 'Pemerintah Kota Bontang',
    name: `Dinas ${women}, ${children} dan ${family} Kota Bontang`,
    shortName: 'DP3AKB Bontang',
    villageWord: 'desa',
  },
]

/** What stands where an office has not yet written its own: recognised by the brackets. */
const notFilled = (what: string) => `(${what} belum diisi)`

/** One row of `app.office` for the province and each regency. Phones stay null until the office gives them. */
export const offices = facts.map(({ regencyCode, government, name, shortName, villageWord, unit }) => ({
  regency_code: regencyCode,
  name,
  short_name: shortName,
  unit: unit ?? notFilled('bidang'),
  address: notFilled('alamat kantor'),
  phone: null,
  whatsapp: null,
  signer_name: notFilled('nama penanda tangan'),
  signer_title: 'Kepala Dinas',
  signer_nip: null,
  village_word: villageWord,
  letterhead: [government.toUpperCase(), nameOnLetterhead(name).toUpperCase()],
}))

const partnerNames: Readonly<Record<PartnerKind, string>> = {
  industry: notFilled('dinas perindustrian'),
  cooperatives: notFilled('dinas koperasi dan UKM'),
  health: notFilled('dinas kesehatan'),
}
const partnerKinds = ['industry', 'cooperatives', 'health'] as const satisfies readonly PartnerKind[]

export const partnerOffices = facts.flatMap(({ regencyCode, partners }) =>
  partnerKinds.map((kind) => ({
    id: `${regencyCode}-${kind}`,
    regency_code: regencyCode,
    kind,
    name: partners?.[kind] ?? partnerNames[kind],
    phone: null,
  })),
)

/** The government stands on the line above, so its name is not repeated. */
function nameOnLetterhead(name: string): string {
  return name.replace(/ (Kabupaten|Kota|Provinsi) .+$/, '')
}
