import { fileURLToPath } from 'node:url'
import { defineProject } from 'vitest/config'

const failOnConsoleError = fileURLToPath(new URL('fail-on-console-error.js', import.meta.url))

/** Tests that need nothing but Node. */
export function unitTests(name) {
  return defineProject({ test: { name, setupFiles: [failOnConsoleError] } })
}

/** Tests that clone a database from the template of `@titian/db/testing`. */
export function databaseTests(name) {
  return defineProject({
    test: {
      name,
      setupFiles: [failOnConsoleError],
      globalSetup: ['@titian/db/testing/global-setup'],
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  })
}
