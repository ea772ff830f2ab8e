import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** One run for every workspace, each with its own vitest.config; apps/e2e is Playwright's. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    projects: ['packages/*/vitest.config.*', 'apps/*/vitest.config.*', 'scripts/vitest.config.*'],
    maxWorkers: 2,
    passWithNoTests: true,
  },
})
