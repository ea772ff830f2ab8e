import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { expect, type Page } from '@playwright/test'

// Only what was found is worked out and carried over: a list of 34 people costs seconds otherwise.
const options: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}

/** axe finds nothing on what is on the screen now. Our pages have no frames, so that one run sees everything. */
export const expectAccessible = async (page: Page, where: string) => {
  await page.evaluate(axe.source)
  const found = await page.evaluate(violations, options)
  expect.soft(found, `axe on ${where}`).toEqual([])
}

const violations = async (how: RunOptions): Promise<string[]> => {
  const results: AxeResults = await window.axe.run(document, how)
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
