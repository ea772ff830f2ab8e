import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, request, type Browser, type BrowserContextOptions } from '@playwright/test'
import { signInToPortal } from '../acts/sign-in'
import { signInOf, type Person } from './people'
import { dataFolder, readDemo } from './read-demo'

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>

// The hosts count sign-ins by address, so that everyone signs in once a run and not once a test.
const folder = join(dataFolder, 'journeys')

export const forgetSessions = () => rmSync(folder, { recursive: true, force: true })

/** The path of a file with the person's session; made at first use, shared by all workers of a run. */
export const sessionOf = async (person: Person, browser: Browser): Promise<string> => {
  const file = join(folder, `${person}.json`)
  if (exists(file)) return file
  const state = person === 'entrepreneur' ? await signInHer(browser) : await signInStaff(person)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
  return file
}

const exists = (file: string): boolean => {
  try {
    return readFileSync(file, 'utf8').length > 0
  } catch {
    return false
  }
}

const signInStaff = async (person: Person): Promise<State> => {
  const { staffUrl } = readDemo()
  const { login, secret } = signInOf(person)
  const host = await request.newContext({ baseURL: staffUrl, extraHTTPHeaders: { origin: staffUrl } })
  const answer = await host.post('/trpc/identity.signIn', { data: { email: login, password: secret } })
  expect(answer.status(), `${login} signs in: ${await answer.text()}`).toBe(200)
  const state = await host.storageState()
  await host.dispose()
  return state
}

const signInHer = async (browser: Browser): Promise<State> => {
  const context = await browser.newContext({ baseURL: readDemo().portalUrl })
  await signInToPortal(await context.newPage(), signInOf('entrepreneur'))
  const state = await context.storageState()
  await context.close()
  return state
}
