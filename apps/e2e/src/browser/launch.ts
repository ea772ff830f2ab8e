import { devices, type PlaywrightTestConfig } from '@playwright/test'

// Nothing but our two hosts is asked: no updates, no sync, no experiments.
const args = [
  // Letters stand where they stand on a phone, not on whole pixels.
  '--font-render-hinting=none',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executablePath = process.env.CHROME_PATH

/** The Chromium of CHROME_PATH, or Playwright's own. */
export const browserOptions: NonNullable<PlaywrightTestConfig['use']> = {
  browserName: 'chromium',
  launchOptions: executablePath ? { args, executablePath } : { args },
}

const phoneAgent = devices['Pixel 7']?.userAgent

/** The two screens that everything is looked at on: a phone in the field, a desk in the office. */
export const sizes = {
  phone: {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    ...(phoneAgent && { userAgent: phoneAgent }),
  },
  desk: { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
} as const
export type Size = keyof typeof sizes
export const everySize: readonly Size[] = ['phone', 'desk']
