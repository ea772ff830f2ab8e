import { caseScreens } from './case-screens'
import { officeScreens } from './staff-screens'
import { portalScreens } from './portal-screens'
import type { Screen } from './screen'

/** Every screen of both apps in the states that a person meets. */
export const allScreens: readonly Screen[] = [...portalScreens, ...caseScreens, ...officeScreens]

const main = [
  'mitra-depan',
  'mitra-masuk',
  'mitra-saya',
  'staf-masuk',
  'staf-hari-ini',
  'staf-kunjungan',
  'staf-usaha',
  'staf-antrean',
  'staf-antrean-bukti',
  'staf-dampingan',
  'staf-pantauan',
  'staf-pantauan-kecamatan',
  'staf-angka-resmi',
]

/** What README and docs show. */
export const mainScreens: readonly Screen[] = allScreens.filter(({ name }) => main.includes(name))
