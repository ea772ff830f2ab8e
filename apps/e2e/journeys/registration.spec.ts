import { seekWoman, sendRegistration } from '../src/acts/register-woman'
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
