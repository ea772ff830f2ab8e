import { expect, type Page } from '@playwright/test'

export type AreaFigures = { openCases: number; visits: number; stages: Record<string, number> }

/** The figures of one area in the table that is open: open cases, visits in 90 days, cases by name of stage. */
export const readArea = async (page: Page, area: string): Promise<AreaFigures> => {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: area, exact: true }) })
  await expect(row).toHaveCount(1)
  const columns = await page.getByRole('columnheader').allInnerTexts()
  const cell = (column: string) =>
    row.locator('th, td').nth(columns.findIndex((name) => name.trim() === column))
  const strip = (await row.getByRole('img').getAttribute('aria-label')) ?? ''
  return {
    openCases: numberOf(await cell('Didampingi').innerText()),
    visits: numberOf(await cell('Kunjungan 90 hari').innerText()),
    stages: Object.fromEntries(
      [...strip.replace(/^[^:]*:/, '').matchAll(/\s*([^,]+?) ([\d.]+)(?:,|$)/g)].map(
        ([, name = '', count = '']) => [name, numberOf(count)],
      ),
    ),
  }
}

/** "1.234" as Indonesians write it. */
const numberOf = (text: string): number => {
  const digits = /[\d.]+/.exec(text)?.[0].replaceAll('.', '')
  if (!digits) throw new Error(`No number in "${text}".`)
  return Number(digits)
}
