import { expect, type Locator, type Page } from '@playwright/test'

/** Perlu dilihat, scrolled to the card of one woman that says this; further pages are loaded until it is there. */
export const findInAttention = async (page: Page, name: string, words: string): Promise<Locator> => {
  await page.goto('/perlu-dilihat')
  const card = page.getByRole('article', { name, exact: true }).filter({ hasText: words })
  const more = page.getByRole('button', { name: 'Muat lagi' })
  await expect(page.getByRole('list', { name: /^Yang menunggu Dinas/ })).toBeVisible()
  while ((await card.count()) === 0) await more.click()
  return card
}

/** Accepts a visit that was set aside. */
export const acceptVisit = async (page: Page, card: Locator, name: string) => {
  await card.getByRole('button', { name: 'Terima kunjungan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terima', exact: true }).click()
  await expect(page.getByText(`Kunjungan kepada ${name} diterima.`)).toBeVisible()
  await expect(card).toHaveCount(0)
}

/** Declines it, with the reason that the mentor reads. */
export const declineVisit = async (page: Page, card: Locator, name: string, reason: string) => {
  await card.getByRole('button', { name: 'Tidak diterima' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Alasan' }).fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim alasan' }).click()
  await expect(page.getByText(`Kunjungan kepada ${name} tidak diterima.`)).toBeVisible()
  await expect(card).toHaveCount(0)
}

/** Says what was done about her message. */
export const settleMessage = async (page: Page, card: Locator, name: string, note: string) => {
  await card.getByRole('button', { name: 'Tandai sudah ditindaklanjuti' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Catatan' }).fill(note)
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(page.getByText(`Pesan Ibu ${name} sudah ditindaklanjuti.`)).toBeVisible()
  await expect(card).toHaveCount(0)
}
