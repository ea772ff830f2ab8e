import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** axe finds nothing on what is on the screen now. */
export const expectAccessible = async (page: Page, where: string) => {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: levels }, rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  )
  expect.soft(found, `axe on ${where}`).toEqual([])
}
