import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
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
  /** Twice the points a px, for pictures. */
  sharp?: boolean
}

type Journey = {
  /** Whether what the browsers did is kept when the journey fails; it costs a third of the time. */
  isTraced: boolean
  /** A browser of its own with one page, watched for faults until the journey ends. */
  open: (opening: Opening) => Promise<Page>
}

/** `test` for journeys: several people, each in a browser of their own; any fault on any page fails it. */
export const test = base.extend<Journey>({
  isTraced: [true, { option: true }],
  open: async ({ browser, isTraced }, use, testInfo) => {
    const { staffUrl, portalUrl } = readDemo()
    const hosts = [staffUrl, portalUrl].map((url) => new URL(url).host)
    const faults: string[] = []
    const contexts: BrowserContext[] = []

    await use(async ({ as, at, in: app, sharp = false }) => {
      const context = await browser.newContext({
        ...sizes[at],
        deviceScaleFactor: sharp ? 2 : 1,
        baseURL: app === 'staff' ? staffUrl : portalUrl,
        locale: 'id-ID',
        timezoneId: 'Asia/Makassar',
        reducedMotion: 'reduce',
        ...(as && { storageState: await sessionOf(as, browser) }),
      })
      context.setDefaultTimeout(15_000)
      contexts.push(context)
      if (isTraced) await context.tracing.start({ screenshots: true, snapshots: true })
      const page = await context.newPage()
      watchPage(page, hosts, faults)
      return page
    })

    const hasFailed = faults.length > 0 || testInfo.status !== testInfo.expectedStatus
    for (const [index, context] of contexts.entries()) {
      if (isTraced)
        await context.tracing.stop(hasFailed ? { path: testInfo.outputPath(`browser-${index + 1}.zip`) } : {})
      await context.close()
    }
    expect(faults).toEqual([])
  },
})

export { expect }
