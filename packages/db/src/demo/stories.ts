import type { PauseReason } from '@titian/domain'
import type { Target } from './targets'

export const storyKeys = [
  'amplang',
  'kakak',
  'adik',
  'tanpa_hp',
  'jeda_satu',
  'jeda_dua',
  'jeda_tiga',
  'label_kembali',
  'pirt_habis',
  'jawaban_lain',
  'doyo',
  'rias',
  'nugget',
  'pindah',
  'toman',
  'nib_suami',
  'kbli_56',
  'ikm_lama',
] as const
export type StoryKey = (typeof storyKeys)[number]

/** One woman of whom the demo tells: her place, where she stands, what she makes. */
export type Story = {
  key: StoryKey
  post: string
  village?: string
  target: Target
  kindId: string
  name?: string
  business?: string
  resting?: PauseReason
  /** Days since her newest visit, where the story needs a certain one. */
  lastVisitDaysAgo?: number
}

const at = (stage: number, isIkmAtEntry = false): Target => ({ stage, isIkmAtEntry })

const lake = '64.02 0'

export const stories: readonly Story[] = [
  {
    key: 'amplang',
    post: lake,
    village: 'Jantur Selatan',
    target: at(2),
    kindId: 'amplang-ikan-haruan',
    name: 'Noraida Hasanah',
    business: 'Amplang Haruan Bu Noraida',
    lastVisitDaysAgo: 12,
  },
  {
    key: 'kakak',
    post: lake,
    village: 'Rebaq Rinding',
    target: at(3),
    kindId: 'ikan-asin-biawan-repang-sepat',
    name: 'Juhriah',
  },
  {
    key: 'adik',
    post: lake,
    village: 'Rebaq Rinding',
    target: at(2),
    kindId: 'ikan-salai-asap-lais-baung-patin',
    name: 'Jumiati',
  },
  {
    key: 'tanpa_hp',
    post: lake,
    village: 'Muara Muntai Ilir',
    target: at(2),
    kindId: 'anyaman-pandan-eceng-gondok-purun',
    name: 'Masitah',
  },
  {
    key: 'jeda_satu',
    post: lake,
    village: 'Pulau Harapan',
    target: at(3),
    kindId: 'ikan-salai-asap-lais-baung-patin',
    resting: 'musim',
  },
  {
    key: 'jeda_dua',
    post: lake,
    village: 'Pulau Harapan',
    target: at(2),
    kindId: 'ikan-asin-biawan-repang-sepat',
    resting: 'musim',
  },
  {
    key: 'jeda_tiga',
    post: lake,
    village: 'Jantur Selatan',
    target: at(2),
    kindId: 'kerupuk-ikan-haruan-toman',
    resting: 'musim',
  },
  {
    key: 'pirt_habis',
    post: lake,
    village: 'Muara Muntai Ilir',
    target: at(4),
    kindId: 'amplang-ikan-haruan',
    name: 'Rukayah',
  },
  { key: 'label_kembali', post: '64.02 1', target: at(4), kindId: 'kerupuk-ikan-haruan-toman' },
  { key: 'jawaban_lain', post: '64.02 1', target: at(3), kindId: 'abon-ikan-haruan-gabus' },
  { key: 'toman', post: '64.02 2', target: at(3), kindId: 'kerupuk-ikan-haruan-toman' },
  {
    key: 'doyo',
    post: '64.07 0',
    village: 'Tanjung Isuy',
    target: at(4),
    kindId: 'tenun-ulap-doyo',
    name: 'Theresia Luhat',
    business: 'Tenun Doyo Theresia',
  },
  {
    key: 'rias',
    post: '64.02 9',
    target: at(3),
    kindId: 'rias-pengantin',
    name: 'Yunita Anggraini',
    business: 'Rias Yunita',
  },
  {
    key: 'nugget',
    post: '64.02 12',
    target: at(3),
    kindId: 'bakso-nugget-ikan-beku',
    name: 'Sulastri',
    business: 'Nugget Ikan Bu Sulastri',
  },
  {
    key: 'pindah',
    post: '64.71 0',
    target: at(3),
    kindId: 'amplang-ikan-tenggiri',
    name: 'Hasnawati Ningsih',
  },
  { key: 'nib_suami', post: '64.02 10', target: at(2), kindId: 'keripik-pisang' },
  { key: 'kbli_56', post: '64.02 11', target: at(2), kindId: 'kue-kering' },
  { key: 'ikm_lama', post: '64.02 6', target: at(5, true), kindId: 'kerupuk-udang' },
]
