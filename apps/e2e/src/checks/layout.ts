import { expect, type Page } from '@playwright/test'

const smallest = 24

/** Nothing sticks out sideways, and everything that can be touched is large enough. */
export const expectFitting = async (page: Page, where: string) => {
  expect.soft(await page.evaluate(overflow), `sideways scrolling on ${where}`).toEqual([])
  expect.soft(await page.evaluate(smallTargets, smallest), `small targets on ${where}`).toEqual([])
}

/** What makes the page wider than the screen. */
const overflow = (): string[] => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width && window.innerWidth <= width) return []
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`)
    .slice(-3)
}

/** Controls smaller than `least` px either way; a link inside a sentence is as high as its line (WCAG 2.5.8). */
const smallTargets = (least: number): string[] => {
  const controls =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=menuitem], [role=tab]'
  const isInSentence = (element: Element) => {
    const text = element.closest('p, li, dd, td, span')?.textContent.trim() ?? ''
    return (
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      text !== element.textContent.trim()
    )
  }
  const boxOf = (element: Element) => {
    const own = element.getBoundingClientRect()
    const label =
      element.matches('input') && element instanceof HTMLInputElement
        ? element.labels?.[0]?.getBoundingClientRect()
        : undefined
    return { width: Math.max(own.width, label?.width ?? 0), height: Math.max(own.height, label?.height ?? 0) }
  }
  return [...document.querySelectorAll(controls)]
    .filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.closest('[inert], [aria-hidden=true]'),
    )
    .filter((element) => !isInSentence(element))
    .flatMap((element) => {
      const { width, height } = boxOf(element)
      if (width === 0 || (width >= least && height >= least) || (width <= 1 && height <= 1)) return []
      const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)
      return [`${element.tagName.toLowerCase()} "${name}" ${Math.round(width)} × ${Math.round(height)}`]
    })
}
