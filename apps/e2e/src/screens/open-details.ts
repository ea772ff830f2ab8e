import type { Page } from '@playwright/test'

/** Unfolds everything that the page keeps folded. */
export const openDetails = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
