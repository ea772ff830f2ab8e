import { expect, type Page } from '@playwright/test'

/** The queue, with her evidence open. */
export const openInQueue = async (page: Page, name: string) => {
  await page.goto('/antrean')
  const list = page.getByRole('list', { name: /^Bukti yang menunggu/ })
  const more = page.getByRole('button', { name: 'Muat lagi' })
  await expect(list).toBeVisible()
  while ((await list.getByRole('link').filter({ hasText: name }).count()) === 0) await more.click()
  await list.getByRole('link').filter({ hasText: name }).first().click()
  await expect(page.getByRole('article').getByText(name)).toBeVisible()
}

export const returnEvidence = async (page: Page, reason: string) => {
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Kembalikan/ })
    .click()
  await page.getByLabel('Alasan', { exact: true }).fill(reason)
  await page.getByRole('button', { name: 'Kirim kembali' }).click()
  await expect(page.getByText(/^Dikembalikan: /)).toBeVisible()
}

export const verifyEvidence = async (page: Page) => {
  await page
    .getByRole('article')
    .getByRole('button', { name: /^Verifikasi/ })
    .click()
  await expect(page.getByText(/^Terverifikasi: /)).toBeVisible()
}
