import { spawnSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * pnpm --filter @titian/e2e screenshots FOLDER [--all]
 *
 * Photographs the running demo into FOLDER: the main screens as a person sees them, or with --all every screen of
 * the checks in its full length. TITIAN_DATA and CHROME_PATH as for the journeys.
 */
const [folder, ...flags] = process.argv.slice(2)
if (!folder || folder.startsWith('-'))
  throw new Error('Say where to: pnpm --filter @titian/e2e screenshots FOLDER')

const here = dirname(fileURLToPath(import.meta.url))
const cli = fileURLToPath(import.meta.resolve('@playwright/test/cli'))
const { status } = spawnSync(process.execPath, [cli, 'test', '--config', 'screenshots.config.ts'], {
  cwd: here,
  stdio: 'inherit',
  env: { ...process.env, PICTURES: resolve(folder), PICTURES_OF: flags.includes('--all') ? 'all' : 'main' },
})
process.exitCode = status ?? 1
