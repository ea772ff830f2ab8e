import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { expectFitting } from './layout'
import { expectIndonesian } from './words'

/** Waits until nothing is on its way any more. */
export const settled = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('status').filter({ hasText: /^(Sedang memuat|Memuat )/ })).toHaveCount(0)
}

/** What holds for every screen in every state; all complaints of one screen are told at once. */
export const expectSound = async (page: Page, where: string) => {
  expect.soft(await page.title(), `title of ${where}`).toMatch(/Titian/)
  await expectAccessible(page, where)
  await expectFitting(page, where)
  await expectIndonesian(page, where)
}
