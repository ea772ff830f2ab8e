import type { Livelihood } from './posts'

/** How a kind of product is called, how its businesses are named, and which months are busy. */
export type Ware = {
  kindId: string
  product: string
  brand: string
  season: Season
  isPackaged: boolean | null
  shelfLifeDays: number | null
  /** The highest stage that a woman with it reaches: services end at 4, special permit routes stop at 3. */
  highestStage: number
  isFish: boolean
}

/** January to December: ramai, biasa, sepi. */
const seasons = {
  ikan: 'ssbbrrrrbbss',
  hari_raya: 'brrbbbsbbbbr',
  kerajinan: 'ssbbbrrrrbbb',
  rata: 'bbbbbbbbbbbr',
  kebun: 'sbbbrrbbsbrr',
} as const
export type Season = keyof typeof seasons

const ware = (
  kindId: string,
  product: string,
  brand: string,
  season: Season,
  shelfLifeDays: number | null,
  rest: Partial<Ware> = {},
): Ware => ({
  kindId,
  product,
  brand,
  season,
  shelfLifeDays,
  isPackaged: shelfLifeDays === null ? null : true,
  highestStage: 6,
  isFish: false,
  ...rest,
})

const fish = { isFish: true } as const
const service = { highestStage: 4 } as const

export const wares: readonly Ware[] = [
  ware('amplang-ikan-haruan', 'Amplang ikan haruan', 'Amplang Haruan', 'ikan', 90, fish),
  ware('amplang-ikan-tenggiri', 'Amplang ikan tenggiri', 'Amplang Tenggiri', 'hari_raya', 90, fish),
  ware('kerupuk-udang', 'Kerupuk udang', 'Kerupuk Udang', 'hari_raya', 120, fish),
  ware('kerupuk-ikan-haruan-toman', 'Kerupuk ikan toman', 'Kerupuk Toman', 'ikan', 120, fish),
  ware('abon-ikan-haruan-gabus', 'Abon ikan haruan', 'Abon Haruan', 'ikan', 120, fish),
  ware('ikan-asin-biawan-repang-sepat', 'Ikan asin biawan', 'Ikan Asin', 'ikan', 60, fish),
  ware('ikan-salai-asap-lais-baung-patin', 'Ikan salai lais', 'Salai', 'ikan', 30, fish),
  ware('udang-ebi-kering', 'Ebi kering', 'Ebi', 'ikan', 120, fish),
  ware('terasi-udang', 'Terasi udang', 'Terasi', 'rata', 180, fish),
  ware('petis-udang', 'Petis udang', 'Petis', 'rata', 120, fish),
  ware('bakso-nugget-ikan-beku', 'Nugget ikan beku', 'Nugget Ikan', 'rata', 90, { ...fish, highestStage: 3 }),
  ware('keripik-singkong', 'Keripik singkong', 'Keripik', 'rata', 90),
  ware('keripik-pisang', 'Keripik pisang kepok', 'Keripik Pisang', 'rata', 90),
  ware('pisang-sale', 'Pisang sale', 'Sale Pisang', 'kebun', 60),
  ware('keripik-buah-naga-nanas', 'Keripik nanas', 'Keripik Nanas', 'kebun', 90),
  ware('keripik-tempe', 'Keripik tempe', 'Keripik Tempe', 'rata', 60),
  ware('rempeyek-kacang', 'Rempeyek kacang', 'Peyek', 'hari_raya', 45),
  ware('gula-aren-gula-gait', 'Gula aren', 'Gula Aren', 'hari_raya', 180),
  ware('gula-semut-aren', 'Gula semut aren', 'Gula Semut', 'hari_raya', 180),
  ware('sirup-minuman-jahe-serbuk', 'Jahe serbuk', 'Jahe Instan', 'rata', 180),
  ware('kopi-bubuk-luwak-liberika', 'Kopi bubuk liberika', 'Kopi', 'kebun', 180),
  ware('sambal-kemasan', 'Sambal kemasan', 'Sambal', 'rata', 90),
  ware('bumbu-instan-masak-habang', 'Bumbu masak habang', 'Bumbu Habang', 'hari_raya', 60),
  ware('bawang-goreng', 'Bawang goreng', 'Bawang Goreng', 'hari_raya', 90),
  ware('kue-kering', 'Kue kering', 'Kue Kering', 'hari_raya', 60),
  ware('roti-bolu-brownies', 'Brownies kukus', 'Brownies', 'hari_raya', 7),
  ware('kue-basah-bingka-putu-labu-sumapan', 'Bingka labu', 'Bingka', 'hari_raya', 3),
  ware('dodol-wajik-durian-lempok', 'Lempok durian', 'Lempok', 'kebun', 30),
  ware('telur-asin', 'Telur asin', 'Telur Asin', 'rata', 14),
  ware('jamu-tradisional-cair', 'Jamu kunyit asam', 'Jamu', 'rata', 3, { highestStage: 3 }),
  ware('tenun-ulap-doyo', 'Kain ulap doyo', 'Tenun Doyo', 'kerajinan', null),
  ware('kain-tenun-sarung-samarinda-atbm', 'Sarung Samarinda', 'Tenun Sarung', 'hari_raya', null),
  ware('batik-kutai-tulis-cap', 'Batik Kutai cap', 'Batik', 'kerajinan', null),
  ware('ecoprint-kain-jelujur-serat-alami', 'Kain ecoprint', 'Ecoprint', 'kerajinan', null),
  ware('pakaian-jadi-konveksi', 'Baju muslim', 'Konveksi', 'hari_raya', null),
  ware('penjahit-sesuai-pesanan', 'Jahitan sesuai pesanan', 'Jahit', 'hari_raya', null),
  ware('kerajinan-manik-manik-aksesori', 'Aksesori manik-manik', 'Manik', 'kerajinan', null),
  ware('anyaman-rotan-anjat-tas-tikar', 'Tas anjat rotan', 'Anyaman Rotan', 'kerajinan', null),
  ware('anyaman-pandan-eceng-gondok-purun', 'Tas eceng gondok', 'Anyaman', 'kerajinan', null),
  ware('seraung-topi-lebar', 'Seraung', 'Seraung', 'kerajinan', null),
  ware('lidi-sawit-nipah-piring-sapu', 'Piring lidi nipah', 'Lidi', 'rata', null),
  ware('tas-dompet-daur-ulang-plastik', 'Tas daur ulang', 'Daur Ulang', 'rata', null),
  ware('katering', 'Nasi kotak', 'Katering', 'hari_raya', null, service),
  ware('warung-makan', 'Warung makan', 'Warung', 'rata', null, service),
  ware('rias-pengantin', 'Rias pengantin', 'Rias', 'hari_raya', null, service),
  ware('warung-sembako', 'Warung sembako', 'Sembako', 'rata', null, service),
]

/** What is made where; a kind that stands twice is made twice as often. */
const madeAt: Readonly<Record<Livelihood, string>> = {
  danau: `amplang-ikan-haruan amplang-ikan-haruan kerupuk-ikan-haruan-toman abon-ikan-haruan-gabus
    ikan-asin-biawan-repang-sepat ikan-asin-biawan-repang-sepat ikan-salai-asap-lais-baung-patin
    ikan-salai-asap-lais-baung-patin anyaman-pandan-eceng-gondok-purun kue-basah-bingka-putu-labu-sumapan
    warung-sembako keripik-pisang`,
  pesisir: `amplang-ikan-tenggiri amplang-ikan-tenggiri kerupuk-udang kerupuk-udang terasi-udang petis-udang
    udang-ebi-kering lidi-sawit-nipah-piring-sapu kue-kering keripik-pisang bakso-nugget-ikan-beku warung-makan`,
  kota: `kue-kering kue-kering roti-bolu-brownies kue-basah-bingka-putu-labu-sumapan sambal-kemasan bawang-goreng
    amplang-ikan-tenggiri keripik-pisang batik-kutai-tulis-cap kain-tenun-sarung-samarinda-atbm pakaian-jadi-konveksi
    penjahit-sesuai-pesanan ecoprint-kain-jelujur-serat-alami tas-dompet-daur-ulang-plastik katering rias-pengantin
    bumbu-instan-masak-habang jamu-tradisional-cair kopi-bubuk-luwak-liberika`,
  kebun: `keripik-singkong keripik-singkong keripik-pisang keripik-pisang gula-aren-gula-gait gula-aren-gula-gait
    gula-semut-aren keripik-tempe rempeyek-kacang sirup-minuman-jahe-serbuk keripik-buah-naga-nanas pisang-sale
    telur-asin dodol-wajik-durian-lempok warung-sembako kopi-bubuk-luwak-liberika`,
  hulu: `anyaman-rotan-anjat-tas-tikar anyaman-rotan-anjat-tas-tikar tenun-ulap-doyo kerajinan-manik-manik-aksesori
    kerajinan-manik-manik-aksesori seraung-topi-lebar keripik-pisang kopi-bubuk-luwak-liberika`,
}

/** The wares of a livelihood with which a woman can reach that stage. */
export const waresFor = (livelihood: Livelihood, stage: number): Ware[] =>
  madeAt[livelihood]
    .split(/\s+/)
    .map(wareOf)
    .filter(({ highestStage }) => highestStage >= stage)

export const wareOf = (kindId: string): Ware => {
  const found = wares.find((candidate) => candidate.kindId === kindId)
  if (!found) throw new Error(`The demo has no ware ${kindId}.`)
  return found
}

/** How sales go in a month (0 to 11) of the ware's year. */
export const moodIn = (season: Season, month: number): 'ramai' | 'biasa' | 'sepi' => {
  const sign = seasons[season][month]
  if (sign === 'r') return 'ramai'
  return sign === 's' ? 'sepi' : 'biasa'
}
