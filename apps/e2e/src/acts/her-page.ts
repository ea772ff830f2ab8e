import { expect, type Page } from '@playwright/test'

export type Card = { cardNumber: string; code: string }

/** She makes her PIN with the code that was handed over; ends on her page. */
export const activateCard = async (page: Page, { cardNumber, code }: Card, pin: string) => {
  await page.goto('/masuk')
  await page.getByRole('link', { name: 'Saya punya kode' }).tap()
  await page.getByLabel('Nomor kartu atau nomor HP').fill(cardNumber)
  await page.getByLabel('Kode dari pendamping').fill(code)
  await page.getByLabel('PIN baru', { exact: true }).fill(pin)
  await page.getByLabel('PIN baru sekali lagi').fill(pin)
  await page.getByRole('button', { name: 'Simpan PIN dan masuk' }).tap()
  await expect(page).toHaveURL(/\/saya$/)
}

/** Her heading says the stage that she works on, the bridge says it again with its planks. */
export const expectHerStage = async (page: Page, working: number, name: string) => {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`di tahap ${working} dari 6`)
  await expect(
    page.getByRole('img', { name: new RegExp(`^Tahap ${working} dari 6, ${name}:`) }),
  ).toBeVisible()
}

/** She confirms the visit with this receipt code. */
export const confirmVisit = async (page: Page, receipt: string) => {
  const visit = page.getByRole('article').filter({ hasText: receipt })
  await expect(visit).toHaveCount(1)
  await visit.getByRole('button', { name: 'Benar, pendamping datang' }).tap()
  await expect(visit.getByText('Terima kasih, Bu. Sudah tercatat.')).toBeVisible()
  await page.reload()
  await expect(visit.getByText('Ibu sudah membenarkan')).toBeVisible()
}

/** She tells the office what is not right with the visit that has this receipt code. */
export const tellTheOffice = async (page: Page, receipt: string, words: string) => {
  const visit = page.getByRole('article').filter({ hasText: receipt })
  await visit.getByText('Ada yang tidak sesuai').tap()
  await visit.getByLabel(/^Ceritakan singkat/).fill(words)
  await visit.getByRole('button', { name: 'Kirim ke Dinas' }).tap()
  await expect(visit.getByText('Terima kasih, Bu. Pesan Ibu sudah sampai di Dinas.')).toBeVisible()
}
