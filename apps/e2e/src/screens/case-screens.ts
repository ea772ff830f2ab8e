import type { Page } from '@playwright/test'
import { openDetails } from './open-details'
import type { Screen } from './screen'

const mentor = (name: string, path: string, reach?: Screen['reach']): Screen => ({
  name: `staf-${name}`,
  in: 'staff',
  as: 'mentor',
  path,
  ...(reach && { reach }),
})

const everyone = (page: Page) => page.getByRole('button', { name: /^Semua/ }).click()

const firstCase = async (page: Page) => {
  await everyone(page)
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').first().click()
  await page.waitForURL(/\/usaha\/[0-9a-f-]+$/)
  await page.getByRole('region', { name: 'Syarat' }).waitFor()
}

const firstVisit = async (page: Page) => {
  await everyone(page)
  await page
    .getByRole('link', { name: /^Catat kunjungan ./ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Simpan kunjungan' }).waitFor()
}

const emptyVisit = async (page: Page) => {
  await firstVisit(page)
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await page.getByText('Pilih keadaan usaha.').waitFor()
}

const visitTomorrow = async (page: Page) => {
  await firstVisit(page)
  await page.getByRole('button', { name: 'Ubah waktu' }).click()
  await page.getByLabel('Waktu mulai (WITA)').fill('2099-01-01T09:00')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await page.getByText('Waktu ini belum terjadi.').waitFor()
}

const askingHer = async (page: Page) => {
  await firstVisit(page)
  await page.getByRole('radio', { name: 'Ibu menekan "Benar" di HP ini' }).click()
  await page.getByRole('dialog', { name: 'Berikan HP ini kepada Ibu' }).waitFor()
}

const onHerPage = (tab: string) => async (page: Page) => {
  await firstCase(page)
  // A desk shows her data beside everything else, without a tab.
  const opener = page.getByRole('button', { name: tab, exact: true })
  if (await opener.isVisible()) await opener.click()
}

const moreActs = async (page: Page) => {
  await firstCase(page)
  await page.getByRole('button', { name: 'Lainnya' }).click()
  await page.getByRole('button', { name: 'Cetak lembar usaha' }).waitFor()
}

const sheet = async (page: Page) => {
  await firstCase(page)
  await page.goto(`${page.url()}/cetak`)
  await page.getByRole('button', { name: 'Cetak' }).waitFor()
}

const openPaper = async (page: Page) => {
  await firstCase(page)
  await openDetails(page)
  await page
    .getByRole('link', { name: /^Lampirkan bukti: / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Kirim bukti' }).waitFor()
}

const futurePaper = async (page: Page) => {
  await openPaper(page)
  await page.getByLabel('Tanggal terbit').fill('2099-01-01')
  await page.getByRole('button', { name: 'Kirim bukti' }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const unnamed = async (page: Page) => {
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const startForm = async (page: Page) => {
  await page.getByLabel('Nama Ibu').fill('Contoh Belum Ada')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page.getByRole('button', { name: 'Lanjut mendaftarkan' }).click()
}

const incompleteForm = async (page: Page) => {
  await startForm(page)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const complete = async (page: Page) => {
  await onHerPage('Data')(page)
  await page.getByRole('link', { name: 'Lengkapi atau betulkan data' }).click()
  await page.getByRole('button', { name: 'Simpan data' }).waitFor()
}

const incompleteAnswers = async (page: Page) => {
  await complete(page)
  await openDetails(page)
  await page.getByRole('textbox', { name: 'NIK', exact: true }).fill('6402')
  await page.getByRole('button', { name: 'Simpan data' }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

const production = async (page: Page) => {
  await firstCase(page)
  await page.goto(`${page.url()}/data-produksi`)
  await page.getByRole('button', { name: 'Simpan data produksi' }).waitFor()
}

const unreadableProduction = async (page: Page) => {
  await production(page)
  await page.getByLabel('Modal usaha').fill('1,000,000')
  await page.getByRole('button', { name: 'Simpan data produksi' }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
}

/** The mentor's day and everything about one woman. */
export const caseScreens: readonly Screen[] = [
  mentor('hari-ini', '/hari-ini'),
  mentor('hari-ini-dinas', '/hari-ini', openDetails),
  mentor('hari-ini-semua', '/hari-ini', everyone),
  mentor('catat-kunjungan', '/catat-kunjungan'),
  mentor('usaha', '/hari-ini', firstCase),
  mentor('usaha-riwayat', '/hari-ini', onHerPage('Riwayat')),
  mentor('usaha-data', '/hari-ini', onHerPage('Data')),
  mentor('usaha-tindakan', '/hari-ini', moreActs),
  mentor('usaha-cetak', '/hari-ini', sheet),
  mentor('lengkapi', '/hari-ini', complete),
  mentor('lengkapi-keliru', '/hari-ini', incompleteAnswers),
  mentor('data-produksi', '/hari-ini', production),
  mentor('data-produksi-keliru', '/hari-ini', unreadableProduction),
  mentor('bukti', '/hari-ini', openPaper),
  mentor('bukti-keliru', '/hari-ini', futurePaper),
  mentor('kunjungan', '/hari-ini', firstVisit),
  mentor('kunjungan-keliru', '/hari-ini', emptyVisit),
  mentor('kunjungan-waktu-keliru', '/hari-ini', visitTomorrow),
  mentor('kunjungan-benar', '/hari-ini', askingHer),
  mentor('daftarkan', '/daftarkan'),
  mentor('daftarkan-keliru', '/daftarkan', unnamed),
  mentor('daftarkan-isi', '/daftarkan', startForm),
  mentor('daftarkan-isi-keliru', '/daftarkan', incompleteForm),
]
