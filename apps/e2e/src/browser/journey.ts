import {
  expect,
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { readDemo } from '../demo/read-demo'
import type { Person } from '../demo/people'
import { sessionOf } from '../demo/sessions'
import { sizes, type Size } from './launch'
import { watchPage } from './watch-page'

type Opening = {
  /** Whose session the browser has; nobody's without it. */
  as?: Person
  at: Size
  in: 'staff' | 'portal'
}

type Journey = {
  /** A browser of its own with one page, watched for faults and traced until the journey ends. */
  open: (opening: Opening) => Promise<Page>
  /** The page with which the worker looks at one person's screens, one after the other; watched like any other. */
  lookAt: (opening: Opening) => Promise<Page>
}

type Workbench = {
  /** Pixels per point of the pages of `lookAt`: 2 for pictures. */
  sharpness: 1 | 2
  pages: Map<string, Page>
}

/** `test` for journeys: several people, each in a browser of their own; any fault on any page fails it. */
export const test = base.extend<Journey, Workbench>({
  sharpness: [1, { option: true, scope: 'worker' }],
  pages: [
    async ({ browser: _browser }, use) => {
      const pages = new Map<string, Page>()
      await use(pages)
      for (const page of pages.values()) await page.context().close()
    },
    { scope: 'worker' },
  ],

  open: async ({ browser }, use, testInfo) => {
    const faults: string[] = []
    const contexts: BrowserContext[] = []

    await use(async (opening) => {
      const context = await newContext(browser, opening)
      contexts.push(context)
      await context.tracing.start({ screenshots: true, snapshots: true })
      const page = await context.newPage()
      watchPage(page, faults)
      return page
    })

    const hasFailed = faults.length > 0 || testInfo.status !== testInfo.expectedStatus
    for (const [index, context] of contexts.entries()) {
      await context.tracing.stop(hasFailed ? { path: testInfo.outputPath(`browser-${index + 1}.zip`) } : {})
      await context.close()
    }
    expect(faults).toEqual([])
  },

  lookAt: async ({ browser, pages, sharpness }, use) => {
    const faults: string[] = []
    const ends: (() => void)[] = []

    await use(async (opening) => {
      const key = `${opening.in} ${opening.at} ${opening.as ?? 'nobody'}`
      const page = pages.get(key) ?? (await newPage(browser, opening, sharpness))
      pages.set(key, page)
      ends.push(watchPage(page, faults))
      return page
    })

    for (const end of ends) end()
    expect(faults).toEqual([])
  },
})

const newPage = async (browser: Browser, opening: Opening, sharpness: number) => {
  const context = await newContext(browser, opening, { deviceScaleFactor: sharpness })
  return context.newPage()
}

const newContext = async (
  browser: Browser,
  { as, at, in: app }: Opening,
  extra: BrowserContextOptions = {},
): Promise<BrowserContext> => {
  const { staffUrl, portalUrl } = readDemo()
  const context = await browser.newContext({
    ...sizes[at],
    baseURL: app === 'staff' ? staffUrl : portalUrl,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    reducedMotion: 'reduce',
    ...extra,
    ...(as && { storageState: await sessionOf(as, browser) }),
  })
  context.setDefaultTimeout(15_000)
  return context
}

export { expect }
