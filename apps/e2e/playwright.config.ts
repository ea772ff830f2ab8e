import { defineConfig } from '@playwright/test'
import { browserOptions } from './src/browser/launch'

/*
 * Journeys through a running demo. TITIAN_DATA names its folder (else .titian of the checkout), CHROME_PATH the
 * Chromium. `npm test -- build journeys` starts a demo of its own on a fresh database and runs them.
 */
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  globalSetup: './src/global-setup.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // The newspaper's journey counts a regency before and after: nobody else may register there meanwhile.
  projects: [
    { name: 'side by side', testIgnore: /newspaper/ },
    { name: 'alone', testMatch: /newspaper/, dependencies: ['side by side'] },
  ],
  use: {
    ...browserOptions,
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'off',
  },
})
