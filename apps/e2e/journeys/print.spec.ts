import { expect, test } from '../src/browser/journey'

test('a printed case is paper: marked DATA CONTOH, without menus and buttons', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'desk', in: 'staff' })
  await page.goto('/hari-ini')
  await page.getByRole('button', { name: /^Semua/ }).click()
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/usaha\/[0-9a-f-]+$/)
  await page.goto(`${page.url()}/cetak`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const lines = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Kunjungan ·' })
  await expect(lines.first()).toHaveText(/ \d{2}\.\d{2}: Kunjungan · .* · Kode terima [A-Z0-9-]+$/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/data contoh/i).first()).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  const paper = await page.pdf({ format: 'A4' })
  expect(paper.length).toBeGreaterThan(5_000)
})
