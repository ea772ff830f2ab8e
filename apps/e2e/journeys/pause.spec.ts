import { expect, test } from '../src/browser/journey'
import { settled } from '../src/checks/sound-screen'

test('a mentor pauses a case with a reason, reads it in Riwayat and goes on', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  await page.goto('/hari-ini')
  await page.getByRole('button', { name: /^Semua/ }).click()
  await settled(page)
  await page.getByRole('main').getByRole('listitem').last().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/usaha\/[0-9a-f-]+$/)
  const more = async (act: string) => {
    await page.getByRole('button', { name: 'Lainnya' }).click()
    await page.getByRole('button', { name: act }).click()
  }
  await more('Jeda pendampingan')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Mulai jeda' }).click()
  await expect(dialog.getByText('Pilih sebabnya.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Melahirkan' }).check()
  await dialog.getByLabel('Sampai tanggal').fill('2098-02-01')
  await dialog.getByRole('button', { name: 'Mulai jeda' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Jeda sampai 1 Feb 2098')).toBeVisible()
  await page.getByRole('button', { name: 'Riwayat', exact: true }).click()
  await expect(page.getByText('Jeda: Melahirkan, sampai 1 Februari 2098')).toBeVisible()
  await more('Lanjutkan pendampingan')
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Pendampingan dilanjutkan')).toBeVisible()
  await expect(page.getByText('Jeda sampai 1 Feb 2098')).toHaveCount(0)
})
