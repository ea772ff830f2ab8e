import { choosePersonMenu, signInToStaffApp } from '../src/acts/sign-in'
import { addMentor, disableMentor, startAccount } from '../src/acts/mentor-account'
import { expect, test } from '../src/browser/journey'
import { signInOf } from '../src/demo/people'

test('a new mentor opens nothing before she has replaced her one-time password', async ({ open }) => {
  const office = await open({ as: 'verifier', at: 'desk', in: 'staff' })
  const mentor = await addMentor(office)
  const page = await open({ at: 'phone', in: 'staff' })
  await signInToStaffApp(page, mentor)
  await expect(page.getByRole('heading', { name: 'Ganti kata sandi' })).toBeVisible()
  await page.goto('/hari-ini')
  await expect(page).toHaveURL(/\/kata-sandi$/)

  await page.getByLabel('Kata sandi sementara').fill(mentor.secret)
  await page.getByLabel('Kata sandi baru').fill('pendek')
  await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click()
  await expect(page.getByLabel('Kata sandi baru')).toHaveAccessibleDescription(/12/)
  await page.getByLabel('Kata sandi baru').fill('perahu kayu di danau semayang')
  await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click()
  await expect(page).toHaveURL(/\/hari-ini$/)
  await expect(page.getByText('Belum ada dampingan')).toBeVisible()
})

test('a disabled mentor is out at her next click', async ({ open }) => {
  const office = await open({ as: 'verifier', at: 'desk', in: 'staff' })
  const mentor = await addMentor(office)
  const page = await open({ at: 'phone', in: 'staff' })
  await startAccount(page, mentor)
  await disableMentor(office, mentor)
  await choosePersonMenu(page, 'Sesi saya')
  await expect(page).toHaveURL(/\/masuk/)
  await page.goto('/hari-ini')
  await expect(page).toHaveURL(/\/masuk/)
})

test('whoever sees a session that is not hers ends it, and that browser is out', async ({ open }) => {
  const office = await open({ as: 'verifier', at: 'desk', in: 'staff' })
  const lost = await open({ at: 'desk', in: 'staff' })
  const mentor = await startAccount(lost, await addMentor(office))
  const page = await open({ at: 'phone', in: 'staff' })
  await signInToStaffApp(page, mentor)
  await choosePersonMenu(page, 'Sesi saya')
  await page.getByRole('button', { name: /^Akhiri sesi di / }).click()
  await expect(page.getByText('Sesi sudah diakhiri.')).toBeVisible()
  await expect(page.getByText('Tidak ada sesi lain.')).toBeVisible()
  await choosePersonMenu(lost, 'Sesi saya')
  await expect(lost).toHaveURL(/\/masuk/)
})

test('a staff cookie that was copied opens nothing after signing out', async ({ open }) => {
  const page = await open({ at: 'desk', in: 'staff' })
  await signInToStaffApp(page, signInOf('verifier'))
  const cookies = await page.context().cookies()
  expect(cookies.some(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax')).toBe(true)
  await choosePersonMenu(page, 'Keluar')
  await expect(page).toHaveURL(/\/masuk/)

  const thief = await open({ at: 'desk', in: 'staff' })
  await thief.context().addCookies(cookies)
  await thief.goto('/antrean')
  await expect(thief).toHaveURL(/\/masuk/)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Masuk', exact: true })).toBeVisible()
})

test('someone with two duties changes between them and sees only what each may', async ({ open }) => {
  const page = await open({ at: 'desk', in: 'staff' })
  await signInToStaffApp(page, signInOf('both'))
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  const before = await menu.getByRole('link').allInnerTexts()
  await page.getByRole('button', { name: /^Akun saya/ }).click()
  const other = page.getByRole('button', { name: /^(Pendamping|Verifikator Dinas) · / })
  const [duty = ''] = (await other.innerText()).split(' · ')
  await other.click()
  await expect(page.getByRole('button', { name: /^Akun saya/ })).toHaveAccessibleName(new RegExp(duty.trim()))
  await expect.poll(() => menu.getByRole('link').allInnerTexts()).not.toEqual(before)
})

test('whoever is signed in is not asked to sign in', async ({ open }) => {
  const page = await open({ at: 'phone', in: 'staff' })
  await signInToStaffApp(page, signInOf('mentor'))
  const form = page.getByRole('heading', { name: 'Masuk', exact: true })
  await page.goto('/masuk')
  await expect(page).toHaveURL(/\/hari-ini$/)
  await page.goto('/masuk?lanjut=/sesi')
  await expect(page).toHaveURL(/\/sesi$/)
  await expect(form).toHaveCount(0)

  const her = await open({ as: 'entrepreneur', at: 'phone', in: 'portal' })
  await her.goto('/masuk')
  await expect(her).toHaveURL(/\/saya$/)
})
