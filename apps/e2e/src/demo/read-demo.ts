import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type SignIn = { who: string; where: 'staf' | 'mitra'; login: string; secret: string }
export type Demo = { staffUrl: string; portalUrl: string; signIns: SignIn[] }

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..')

/** The folder of the demo that is running. */
export const dataFolder = process.env.TITIAN_DATA || join(checkout, '.titian')

/** What the running demo says of itself. @throws Error when none is running */
export const readDemo = (): Demo => {
  const file = join(dataFolder, 'demo.json')
  const note = parse(file)
  if (!isDemo(note)) throw new Error(`${file} does not say how to reach a demo.`)
  return note
}

const parse = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`No demo is running: ${file} is missing. Start one with "npm run demo".`, { cause })
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isSignIn = (value: unknown): value is SignIn =>
  isRecord(value) &&
  ['who', 'login', 'secret'].every((key) => typeof value[key] === 'string') &&
  (value['where'] === 'staf' || value['where'] === 'mitra')

const isDemo = (value: unknown): value is Demo =>
  isRecord(value) &&
  typeof value['staffUrl'] === 'string' &&
  typeof value['portalUrl'] === 'string' &&
  Array.isArray(value['signIns']) &&
  value['signIns'].every(isSignIn)
