import type { Page } from '@playwright/test'
import { pickPhoto } from '../src/acts/attach-paper'
import { fillRoutineVisit } from '../src/acts/log-visit'
import { inventName } from '../src/acts/mentor-account'
import { fillRegistration, finishFirstPart, inventWoman, startRegistration } from '../src/acts/register-woman'
import { expect, test } from '../src/browser/journey'
import { openDetails } from '../src/screens/open-details'

const firstCaseOfDay = async (page: Page) => {
  await page.goto('/hari-ini')
  await page.getByRole('button', { name: /^Semua/ }).click()
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/usaha\/[0-9a-f-]+$/)
}
const openPaper = async (page: Page) => {
  await firstCaseOfDay(page)
  await expect(page.getByRole('region', { name: 'Syarat' })).toBeVisible()
  await openDetails(page)
  await page
    .getByRole('link', { name: /^Lampirkan bukti: / })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lampirkan bukti' })).toBeVisible()
}
const unreached = (page: Page) => page.getByRole('alert').filter({ hasText: 'tidak ada sambungan' })

test('a paper that was begun outlives a reload; only a photo that was not sent is picked again', async ({
  open,
}) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  await openPaper(page)
  const noteField = page.getByLabel('Keterangan untuk Dinas')
  await noteField.fill('Aslinya di rumah Ibu.')
  await expect(page.getByText(/^Isian tersimpan di jendela ini/)).toBeVisible()
  await page.reload()
  await expect(noteField).toHaveValue('Aslinya di rumah Ibu.')
  await expect(page.getByText('Pilih lagi fotonya')).toHaveCount(0)

  await page.context().setOffline(true)
  await pickPhoto(page)
  await expect(page.getByRole('button', { name: 'Kirim lagi' })).toBeVisible()
  await page.context().setOffline(false)
  await page.reload()
  await expect(page.getByText('Pilih lagi fotonya')).toBeVisible()
  await pickPhoto(page)
  await expect(page.getByText('Terkirim', { exact: true })).toBeVisible()
  await expect(page.getByText('Pilih lagi fotonya')).toHaveCount(0)
  await expect(page.getByText(/ 0,0 MB/)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText('Terkirim', { exact: true })).toBeVisible()
  await expect(noteField).toHaveValue('Aslinya di rumah Ibu.')
})

test('one control and no second one says that it takes a photo', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  await openPaper(page)
  await expect(page.getByRole('button', { name: 'Ambil foto atau pilih berkas' })).toHaveCount(1)
  await expect(page.getByLabel('Ambil foto atau pilih berkas')).toHaveCount(0)
})

test('Back walks through the parts of the registration, and a reload stays in its part', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  const woman = inventWoman(inventName('Mariani'))
  await page.goto('/hari-ini')
  await startRegistration(page, woman)
  await finishFirstPart(page, woman, 'Muara Muntai Ilir')
  const business = page.getByLabel('Nama usaha')
  await business.fill('Amplang Mariani')
  await page.reload()
  await expect(page.getByText('Bagian 2 dari 6')).toBeVisible()
  await expect(business).toHaveValue('Amplang Mariani')

  await page.goBack()
  await expect(page.getByText('Bagian 1 dari 6')).toBeVisible()
  await expect(page.getByLabel('Nama Ibu')).toHaveValue(woman.name)
  await page.goForward()
  await expect(business).toHaveValue('Amplang Mariani')
  await page.getByRole('button', { name: 'Kembali', exact: true }).click()
  await expect(page.getByText('Bagian 1 dari 6')).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/\/hari-ini$/)
  await page.goto('/daftarkan')
  await expect(page.getByText('Bagian 1 dari 6')).toBeVisible()
  await expect(page.getByLabel('Nama Ibu')).toHaveValue(woman.name)
})

test('without a signal each long form says so in sight, and says it again', async ({ open }) => {
  const page = await open({ as: 'mentor', at: 'phone', in: 'staff' })

  await test.step('the visit', async () => {
    await firstCaseOfDay(page)
    await page.goto(`${page.url()}/kunjungan`)
    await fillRoutineVisit(page)
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectUnreached(page, 'Simpan kunjungan')
  })

  await test.step('the paper', async () => {
    await openPaper(page)
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectUnreached(page, 'Kirim bukti')
  })

  await test.step('the registration', async () => {
    await fillRegistration(page, inventWoman(inventName('Hamidah')), 'Muara Muntai Ilir')
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectUnreached(page, 'Daftarkan')
  })
})

const expectUnreached = async (page: Page, save: string) => {
  await page.context().setOffline(true)
  await page.getByRole('button', { name: save }).click()
  await expect(unreached(page)).toBeInViewport({ ratio: 1 })
  const first = await unreached(page).elementHandle()
  await page.getByRole('button', { name: save }).click()
  await expect.poll(() => first?.evaluate((element) => element.isConnected)).toBe(false)
  await expect(unreached(page)).toBeInViewport({ ratio: 1 })
  await page.context().setOffline(false)
}
