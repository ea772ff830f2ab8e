import { expect, type Locator, type Page } from '@playwright/test'

const tapIn = (page: Page, group: string, word: string): Promise<void> =>
  page.getByRole('group', { name: group, exact: true }).getByLabel(word, { exact: true }).tap()

/** The four answers that a routine visit asks for, on its open form. */
export const fillRoutineVisit = async (page: Page) => {
  await tapIn(page, 'Keadaan usaha', 'Biasa')
  await tapIn(page, 'Yang dibahas', 'Produksi dan mutu')
  await tapIn(page, 'Kendala', 'Tidak ada')
  await tapIn(page, 'Konfirmasi kunjungan', 'Ibu menekan "Benar" di HP ini')
  await page.getByRole('button', { name: 'Benar', exact: true }).tap()
}

const fillAndSave = async (page: Page) => {
  await fillRoutineVisit(page)
  await page.getByRole('button', { name: 'Simpan kunjungan' }).tap()
}

/** The routine visit on its open form, in five taps; returns the receipt code. */
export const logRoutineVisit = async (page: Page): Promise<string> => {
  await fillAndSave(page)
  await expect(page.getByRole('heading', { name: 'Kunjungan diterima' })).toBeVisible()
  return receiptCode(page.getByRole('status').filter({ hasText: 'Kode terima' }))
}

/** The same visit as made on the day before, entered today; returns the receipt code. */
export const logYesterdaysVisit = async (page: Page): Promise<string> => {
  const almostADay = (23 * 60 + 58) * 60 * 1000
  await changeStart(page, new Date(Date.now() - almostADay + witaOffset).toISOString().slice(0, 16))
  return logRoutineVisit(page)
}

const witaOffset = 8 * 60 * 60 * 1000

const changeStart = async (page: Page, local: string) => {
  await page.getByRole('button', { name: 'Ubah waktu' }).tap()
  await page.getByLabel('Waktu mulai (WITA)').fill(local)
}

/** The same visit with a start so long ago that the office looks first; returns the receipt code. */
export const logOldVisit = async (page: Page): Promise<string> => {
  const start = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await changeStart(page, `${start}T09:00`)
  await fillAndSave(page)
  await expect(page.getByRole('heading', { name: 'Kunjungan tersimpan, diperiksa Dinas dulu' })).toBeVisible()
  return receiptCode(page.getByRole('status').filter({ hasText: 'Kode terima' }))
}

const receiptCode = async (receipt: Locator): Promise<string> => {
  const text = await receipt.innerText()
  const code = /Kode terima\s+(\S+)/.exec(text)?.[1]
  if (!code) throw new Error(`No receipt code in "${text}".`)
  return code
}

const findOnToday = async (page: Page, name: string) => {
  await page.goto('/hari-ini')
  await page.getByRole('textbox', { name: /^Cari nama, usaha/ }).fill(name)
}

/** From "Hari ini": finds her by name and opens the visit form from her row. */
export const startVisitFromToday = async (page: Page, name: string) => {
  await findOnToday(page, name)
  await page.getByRole('link', { name: `Catat kunjungan ${name}`, exact: true }).tap()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** From "Hari ini": her page. */
export const openHerPage = async (page: Page, name: string) => {
  await findOnToday(page, name)
  await page.getByRole('link', { name: new RegExp(`^${name} `) }).tap()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
