import { defineConfig } from '@playwright/test'
import { browserOptions } from './src/browser/launch'

export default defineConfig({
  testDir: 'src/screenshots',
  testMatch: '*.shot.ts',
  outputDir: 'test-results/screenshots',
  globalSetup: './src/global-setup.ts',
  workers: 2,
  timeout: 60_000,
  reporter: 'line',
  use: { ...browserOptions },
})
