import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Card } from './her-page'

export type NewWoman = { name: string; nik: string; phone: string }

/** A NIK of the district 64.02.99, which does not exist, and a number that no operator gives out. */
export const inventWoman = (name: string): NewWoman => {
  const digits = (length: number) => String(randomInt(10 ** length)).padStart(length, '0')
  const day = 40 + randomInt(1, 28)
  return {
    name,
    nik: `640299${day}0${randomInt(1, 9)}${randomInt(75, 99)}${digits(4)}`,
    phone: `0810000${digits(5)}`,
  }
}

/** The search that stands before the form. */
export const seekWoman = async (page: Page, { name, nik, phone }: Partial<NewWoman>) => {
  await page.goto('/daftarkan')
  if (name) await page.getByLabel('Nama Ibu').fill(name)
  if (nik) await page.getByLabel('NIK').fill(nik)
  if (phone) await page.getByLabel('Nomor HP').fill(phone)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
}

const choose = async (page: Page, label: string, typed: string, option: string | RegExp) => {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

const tap = (page: Page, group: string, word: string) =>
  page
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name: word, exact: true })
    .check()

/** Looks for her and opens the form as for someone new. */
export const startRegistration = async (page: Page, woman: Partial<NewWoman>) => {
  await seekWoman(page, woman)
  const others = page.getByRole('button', { name: 'Bukan, lanjutkan' })
  const start = page.getByRole('button', { name: 'Lanjut mendaftarkan' })
  await expect(others.first().or(start)).toBeVisible()
  while ((await others.count()) > 0) await others.first().click()
  await start.click()
}

/** Fills in what the first part asks and goes on to the second. */
export const finishFirstPart = async (page: Page, woman: Partial<NewWoman>, village: string) => {
  await choose(page, 'Desa atau kelurahan', village, village)
  if (!woman.phone) await tap(page, 'HP yang dipakai', 'Tidak punya HP')
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await expect(page.getByText('Bagian 2 dari 6')).toBeVisible()
}

/** Looks for her, then fills in the form part by part. */
export const fillRegistration = async (page: Page, woman: Partial<NewWoman>, village: string) => {
  await startRegistration(page, woman)
  await finishFirstPart(page, woman, village)
  const next = page.getByRole('button', { name: 'Lanjut', exact: true })
  await choose(page, 'Jenis produk', 'amplang', /amplang/i)
  await page.getByLabel('Nama usaha').fill(`Amplang ${woman.name}`)
  await tap(page, 'Dijalankan oleh', 'Ibu sendiri')
  await next.click()
  await expect(page.getByText('Bagian 3 dari 6')).toBeVisible()
  await next.click()
  await expect(page.getByText('Bagian 4 dari 6')).toBeVisible()
  await next.click()
  const steps = page.getByRole('group', { name: 'Tiga langkah pertama' }).getByRole('checkbox')
  for (const at of [0, 1, 2]) await steps.nth(at).check({ force: true })
  await next.click()
  await page.getByRole('checkbox', { name: 'Sudah saya bacakan dan Ibu mengerti' }).check()
  await tap(page, 'Boleh difoto untuk bukti pendampingan', 'Boleh')
  await page.getByRole('checkbox', { name: 'Ibu setuju didampingi' }).check()
}

/** Fills in the whole form and sends it. */
export const sendRegistration = async (page: Page, woman: Partial<NewWoman>, village: string) => {
  await fillRegistration(page, woman, village)
  await page.getByRole('button', { name: 'Daftarkan', exact: true }).click()
}

/** Registers a woman who is new; ends on the page with the number of her card. */
export const registerWoman = async (page: Page, woman: NewWoman) => {
  await sendRegistration(page, woman, 'Muara Muntai Ilir')
  await expect(page.getByRole('heading', { level: 1, name: `${woman.name} sudah terdaftar` })).toBeVisible()
}

/** On the page after registering: makes her code and reads both numbers as the mentor would to her. */
export const handOverCode = async (page: Page): Promise<Card> => {
  await page.getByRole('button', { name: 'Buat kode aktivasi' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Buat kode' }).click()
  const values = dialog.getByRole('definition')
  await expect(values).toHaveCount(2)
  const [cardNumber = '', code = ''] = await values.allInnerTexts()
  await dialog.getByRole('button', { name: 'Selesai' }).click()
  return { cardNumber, code }
}
