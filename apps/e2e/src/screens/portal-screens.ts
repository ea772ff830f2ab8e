import type { Page } from '@playwright/test'
import { openDetails } from './open-details'
import type { Screen } from './screen'

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click()

const guest = (name: string, path: string, reach?: Screen['reach']): Screen => ({
  name: `mitra-${name}`,
  in: 'portal',
  path,
  ...(reach && { reach }),
})

const hers = (name: string, path: string, reach?: Screen['reach']): Screen => ({
  ...guest(name, path, reach),
  as: 'entrepreneur',
})

const wrongPin = async (page: Page) => {
  await page.getByLabel('Nomor kartu atau nomor HP').fill('12')
  await page.getByLabel('PIN', { exact: true }).fill('123456')
  await press('Masuk')(page)
  await page.getByText('Tulis nomor kartu (8 angka) atau nomor HP Ibu.').waitFor()
}

const unequalPins = async (page: Page) => {
  await page.getByLabel('Nomor kartu atau nomor HP').fill('12345678')
  await page.getByLabel('Kode dari pendamping').fill('AB12-CD34')
  await page.getByLabel('PIN baru', { exact: true }).fill('246813')
  await page.getByLabel('PIN baru sekali lagi').fill('246814')
  await press('Simpan PIN dan masuk')(page)
  await page.getByText('Kedua PIN belum sama.').waitFor()
}

/** Every page of the portal. */
export const portalScreens: readonly Screen[] = [
  guest('depan', '/'),
  guest('depan-terbuka', '/', openDetails),
  guest('masuk', '/masuk'),
  guest('masuk-keliru', '/masuk', wrongPin),
  guest('aktivasi', '/aktivasi'),
  guest('aktivasi-keliru', '/aktivasi', unequalPins),
  guest('bantuan', '/bantuan', openDetails),
  guest('tidak-ada', '/tidak-ada'),
  hers('saya', '/saya'),
  hers('saya-terbuka', '/saya', openDetails),
  hers('akun', '/akun'),
]
