import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './checkout.mjs'
import { run } from './processes.mjs'

// The shell without windows comes first: it does the same journeys in two thirds of the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const PACKAGES = ['chromium-headless-shell', 'chromium']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium to drive: CHROME_PATH, an installed one, Debian's package (as root), else undefined for Playwright's
 * own download. Throws saying what to install.
 */
export async function chromiumPath() {
  const found = process.env.CHROME_PATH || installedChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    for (const name of PACKAGES) {
      await installPackages([name]).catch(() => undefined)
      const installed = installedChromium()
      if (installed) return installed
    }
  }
  try {
    await run(process.execPath, [
      join(root, 'apps/e2e/node_modules/@playwright/test/cli.js'),
      'install',
      'chromium',
    ])
    return undefined
  } catch (error) {
    error.message =
      'The journeys need Chromium: install the package "chromium" or Chrome, or set CHROME_PATH.'
    throw error
  }
}

/** Installs Debian packages; needs root. */
export async function installPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })
}

function installedChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin')
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).concat(ELSEWHERE)
  return candidates.find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
