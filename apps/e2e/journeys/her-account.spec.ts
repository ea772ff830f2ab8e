import { signInToPortal } from '../src/acts/sign-in'
import { expect, test } from '../src/browser/journey'
import { signInOf } from '../src/demo/people'

test('wrong PINs are stopped after a few, in words that say how long to wait', async ({ open }) => {
  const page = await open({ at: 'phone', in: 'portal' })
  await page.goto('/masuk')
  const alert = page.getByRole('main').getByRole('alert')
  const attempts = 6
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await page.getByLabel('Nomor kartu atau nomor HP').fill('9876 5432')
    await page.getByLabel('PIN', { exact: true }).fill('135790')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await answered
    // The answer empties the form: typing starts after it.
    await expect(page.getByRole('button', { name: 'Masuk', exact: true })).toBeEnabled()
    await expect(alert).toContainText(
      attempt < attempts
        ? /tidak cocok|Terlalu banyak/
        : /Terlalu banyak percobaan. Tunggu \d+ (detik|menit|jam)/,
    )
  }
})

test('a copied card session opens nothing after she has signed out', async ({ open }) => {
  const page = await open({ at: 'phone', in: 'portal' })
  await signInToPortal(page, signInOf('entrepreneur'))
  const cookies = await page.context().cookies()
  expect(cookies.filter(({ name }) => /titian-mitra$/.test(name))).toMatchObject([
    { httpOnly: true, sameSite: 'Lax' },
  ])
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.getByText('Ibu sudah keluar.')).toBeVisible()

  const thief = await open({ at: 'phone', in: 'portal' })
  await thief.context().addCookies(cookies)
  await thief.goto('/saya')
  await expect(thief).toHaveURL(/\/masuk/)
  await page.goBack()
  await expect(page.getByText('usaha Ibu di tahap')).toHaveCount(0)
})

test('a link that names another site leads to her own page', async ({ open }) => {
  const page = await open({ at: 'phone', in: 'portal' })
  for (const target of [
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'https://evil.example/saya',
  ]) {
    await page.goto(`/masuk?kembali=${encodeURIComponent(target)}&callbackUrl=${encodeURIComponent(target)}`)
    await expect(page.locator('input[name=kembali]')).toHaveValue('/saya')
  }
})

test('an address that leads nowhere says so calmly and leads home', async ({ open }) => {
  const page = await open({ at: 'phone', in: 'portal' })
  const response = await page.goto('/tidak-ada')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: 'Ke halaman depan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('selangkah demi selangkah')
})

test('private pages are never kept by a cache', async ({ open }) => {
  const page = await open({ as: 'entrepreneur', at: 'phone', in: 'portal' })
  for (const path of ['/saya', '/akun']) {
    const response = await page.goto(path)
    expect(response?.headers()['cache-control'], path).toContain('no-store')
  }
})
