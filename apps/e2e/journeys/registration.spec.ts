import { completeNik } from '../src/acts/complete-answers'
import { inventWoman, seekWoman, sendRegistration } from '../src/acts/register-woman'
import { expect, test } from '../src/browser/journey'

test('a woman who is already known is found before anyone registers her twice', async ({ open }) => {
  const page = await open({ as: 'both', at: 'phone', in: 'staff' })
  await sendRegistration(page, { name: 'Noraida Hasanah' }, 'Jantur Selatan')
  await expect(page.getByRole('heading', { name: 'Mungkin sudah terdaftar' })).toBeVisible()
  const match = page.getByRole('region', { name: 'Mungkin sudah terdaftar' })
  await expect(match.getByText('Nama mirip').first()).toBeVisible()
  await expect(match, 'only initials are shown').not.toContainText(/Noraida|Hasanah/)
  await expect(page.getByRole('button', { name: 'Lanjut mendaftarkan' })).toHaveCount(0)
  await match.getByRole('button', { name: 'Ini orang yang sama' }).first().click()
  await expect(page.getByText('Tidak perlu didaftarkan lagi')).toBeVisible()
})

test('the search before registering says on the field how to mend what was typed', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  await seekWoman(page, { nik: '6402' })
  await expect(page.getByLabel('Nama Ibu')).toHaveAccessibleDescription(/./)
  await expect(page.getByLabel('NIK')).toHaveAccessibleDescription(/16 angka/)
  await expect(page.getByLabel('NIK')).toHaveAttribute('aria-invalid', 'true')
})

test('a woman registered without NIK completes it, and her stage moves', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  const { nik } = inventWoman('')
  const name = `Susul${nik.slice(-5)} Contoh`
  await sendRegistration(page, { name }, 'Muara Muntai Ilir')
  await page.getByRole('link', { name: `Buka halaman ${name}` }).click()
  const next = page.getByRole('region', { name: 'Identitas sesuai KTP, NIK bentuknya sah, WNI' })
  await next.getByRole('link', { name: 'Lengkapi data' }).click()
  await completeNik(page, '6402')
  await expect(page.getByRole('textbox', { name: 'NIK', exact: true })).toHaveAccessibleDescription(
    /16 angka/,
  )
  await completeNik(page, nik)
  await expect(page.getByText('Ibu sekarang di tahap 1.')).toBeVisible()
  await page.getByRole('link', { name: `Buka halaman ${name}` }).click()
  await expect(page.getByRole('region', { name: /Identitas sesuai KTP/ })).toHaveCount(0)
})

test('a day that cannot be is told on its field before the next part opens', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  await seekWoman(page, { name: 'Contoh Belum Ada' })
  await page.getByRole('button', { name: 'Lanjut mendaftarkan' }).click()
  const birth = page.getByLabel('Tanggal lahir')
  await birth.fill('2099-01-01')
  await birth.blur()
  await expect(birth).toHaveAccessibleDescription(/belum terjadi/)
  await birth.fill('1914-01-01')
  await birth.blur()
  await expect(birth).toHaveAccessibleDescription(/lebih dari 110 tahun/)
})
