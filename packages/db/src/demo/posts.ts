/** What the people of a place live on; it decides what is made there and how names sound. */
export type Livelihood = 'danau' | 'pesisir' | 'kota' | 'kebun' | 'hulu'

/** Where one mentor works and how many women she accompanies. `villages` are named where a story needs them. */
export type Post = {
  key: string
  regencyCode: string
  district: string
  livelihood: Livelihood
  seats: number
  villages?: readonly (readonly [name: string, seats: number])[]
}

type Place = readonly [district: string, livelihood: Livelihood, seats: number, villages?: Post['villages']]

const lakeVillages = [
  ['Jantur Selatan', 10],
  ['Rebaq Rinding', 7],
  ['Muara Muntai Ilir', 6],
  ['Pulau Harapan', 7],
] as const
const doyoVillages = [
  ['Tanjung Isuy', 9],
  ['Mancong', 7],
] as const

const places: Readonly<Record<string, readonly Place[]>> = {
  '64.02': [
    ['Muara Muntai', 'danau', 30, lakeVillages],
    ['Kota Bangun', 'danau', 16],
    ['Muara Wis', 'danau', 12],
    ['Kenohan', 'danau', 10],
    ['Tabang', 'hulu', 8],
    ['Muara Badak', 'pesisir', 18],
    ['Anggana', 'pesisir', 14],
    ['Samboja', 'pesisir', 16],
    ['Marang Kayu', 'pesisir', 12],
    ['Tenggarong', 'kota', 20],
    ['Tenggarong', 'kota', 18],
    ['Loa Kulu', 'kebun', 14],
    ['Tenggarong Seberang', 'kebun', 14],
    ['Sebulu', 'kebun', 12],
  ],
  '64.72': [
    ['Samarinda Seberang', 'kota', 18],
    ['Sungai Kunjang', 'kota', 16],
    ['Samarinda Ulu', 'kota', 16],
    ['Samarinda Utara', 'kebun', 15],
    ['Palaran', 'kebun', 14],
    ['Sungai Pinang', 'kota', 14],
    ['Sambutan', 'kota', 13],
    ['Loa Janan Ilir', 'kota', 12],
  ],
  '64.71': [
    ['Balikpapan Timur', 'pesisir', 16],
    ['Balikpapan Barat', 'pesisir', 16],
    ['Balikpapan Utara', 'kebun', 15],
    ['Balikpapan Tengah', 'kota', 13],
    ['Balikpapan Selatan', 'kota', 14],
    ['Balikpapan Kota', 'kota', 12],
  ],
  '64.08': [
    ['Sangatta Utara', 'kota', 18],
    ['Bengalon', 'kebun', 14],
    ['Kaliorang', 'kebun', 12],
  ],
  '64.01': [
    ['Tanah Grogot', 'kota', 20],
    ['Kuaro', 'kebun', 16],
  ],
  '64.03': [
    ['Tanjung Redeb', 'kota', 18],
    ['Pulau Derawan', 'pesisir', 14],
  ],
  '64.09': [
    ['Penajam', 'pesisir', 15],
    ['Babulu', 'kebun', 11],
  ],
  '64.74': [['Bontang Selatan', 'pesisir', 22]],
  '64.07': [['Jempang', 'hulu', 16, doyoVillages]],
  '64.11': [['Long Bagun', 'hulu', 6]],
}

/** The posts of the forty mentors. */
export const posts: readonly Post[] = Object.entries(places).flatMap(([regencyCode, rows]) =>
  rows.map(([district, livelihood, seats, villages], index) => ({
    key: `${regencyCode} ${index}`,
    regencyCode,
    district,
    livelihood,
    seats,
    ...(villages ? { villages } : {}),
  })),
)

/** Districts along the Mahakam and its lakes, where high water stops every boat. */
const riverDistricts = ['Muara Muntai', 'Kota Bangun', 'Muara Wis', 'Kenohan', 'Jempang', 'Long Bagun']

export const isOnTheRiver = ({ district }: Post): boolean => riverDistricts.includes(district)
