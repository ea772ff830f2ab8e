import type { Page } from '@playwright/test'

/** On the form "Lengkapi data": writes her NIK and why it comes now, and saves. */
export const completeNik = async (page: Page, nik: string) => {
  await page.getByRole('textbox', { name: 'NIK', exact: true }).fill(nik)
  await page.getByRole('button', { name: 'Ibu baru menunjukkan KTP' }).click()
  await page.getByRole('button', { name: 'Simpan data' }).click()
}
