import { expect, test } from '../src/browser/journey'

const nobody = '0190c0de-0000-7000-8000-000000000000'

test('a screen of another duty says calmly that it is not hers', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  for (const path of ['/pantauan', '/antrean', '/akun']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Bagian ini bukan tugas Anda' })).toBeVisible()
  }
})

test('an address or a case that does not exist gets the calm "not there"', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  for (const path of [
    '/tidak-ada',
    `/usaha/${nobody}`,
    `/usaha/${nobody}/kunjungan`,
    `/usaha/${nobody}/cetak`,
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Tidak ditemukan' }), path).toBeVisible()
  }
})

test('without a session every address leads to the sign-in and back afterwards', async ({ open }) => {
  const page = await open({ at: 'desk', in: 'staff' })
  await page.goto('/antrean')
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fantrean$/)
  await page.goto(`/masuk?lanjut=${encodeURIComponent('//evil.example')}`)
  await expect(page.getByRole('heading', { name: 'Masuk', exact: true })).toBeVisible()
  await expect(page).not.toHaveURL(/evil/)
})

test('a mentor loses a case at the moment that the office gives it to another', async ({ open }) => {
  const old = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  await old.goto('/hari-ini')
  await old.getByRole('button', { name: /^Semua/ }).click()
  const row = old
    .getByRole('listitem')
    .filter({ has: old.getByRole('link', { name: /^Catat kunjungan / }) })
    .last()
  const label = await row.getByRole('link', { name: /^Catat kunjungan / }).getAttribute('aria-label')
  const name = (label ?? '').replace('Catat kunjungan ', '')
  await row.getByRole('link').first().click()
  await expect(old.getByRole('heading', { level: 1, name })).toBeVisible()

  const office = await open({ as: 'verifier', at: 'desk', in: 'staff' })
  await office.goto('/dampingan')
  await office.getByRole('searchbox', { name: /^Cari nama/ }).fill(name)
  await office.getByRole('button', { name: `Tindakan untuk ${name}`, exact: true }).click()
  await office.getByRole('menuitem', { name: 'Ganti pendamping' }).click()
  const dialog = office.getByRole('dialog')
  // By name: a mentor whom another journey has just made is closed by it at any moment.
  await dialog.getByRole('searchbox').fill('Haryati')
  await dialog
    .getByRole('radio', { name: /^Haryati/ })
    .first()
    .check()
  await dialog.getByRole('button', { name: 'Lebih dekat' }).click()
  await dialog.getByRole('button', { name: /^Pindahkan ke / }).click()
  await expect(dialog).toBeHidden()

  await old.reload()
  await expect(old.getByRole('heading', { name: 'Tidak ditemukan' })).toBeVisible()
  await old.goto('/hari-ini')
  await old.getByRole('textbox', { name: /^Cari nama, usaha/ }).fill(name)
  await expect(old.getByText(/Tidak ada dampingan Anda yang cocok/)).toBeVisible()
})
