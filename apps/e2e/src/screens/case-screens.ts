import type { Page } from '@playwright/test'
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
  await page.getByRole('heading', { level: 1 }).waitFor()
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

/** The mentor's day and everything about one woman. */
export const caseScreens: readonly Screen[] = [
  mentor('hari-ini', '/hari-ini'),
  mentor('hari-ini-semua', '/hari-ini', everyone),
  mentor('catat-kunjungan', '/catat-kunjungan'),
  mentor('usaha', '/hari-ini', firstCase),
  mentor('kunjungan', '/hari-ini', firstVisit),
  mentor('kunjungan-keliru', '/hari-ini', emptyVisit),
]
