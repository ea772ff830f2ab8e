import { join } from 'node:path'

export interface HostConfig {
  port: number
  address: string
  secret: string
  apiUrl: string
  authUrl: string
  filesFolder: string
  /** Shows invented people and allows a plain cookie where the browser refuses a `__Host-` one. */
  isDemo: boolean
  /** A reverse proxy on this machine tells the caller's address and scheme. */
  isBehindProxy: boolean
  /** The address that browsers use, where it is fixed; else the Host header decides. */
  origin: string | undefined
}

/** Reads the environment; throws naming every variable that is missing. */
export function readConfig(env: NodeJS.ProcessEnv): HostConfig {
  const required = ['TITIAN_SECRET', 'APP_API_URL', 'APP_AUTH_URL', 'TITIAN_DATA']
  const missing = required.filter((name) => !env[name])
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')}.`)
  return {
    port: portFrom(env.TITIAN_STAFF_PORT ?? '4100'),
    address: env.TITIAN_HOST || '127.0.0.1',
    secret: env.TITIAN_SECRET ?? '',
    apiUrl: env.APP_API_URL ?? '',
    authUrl: env.APP_AUTH_URL ?? '',
    filesFolder: join(env.TITIAN_DATA ?? '', 'files'),
    isDemo: env.TITIAN_DEMO === '1',
    isBehindProxy: env.TITIAN_BEHIND_PROXY === '1',
    origin: env.TITIAN_STAFF_ORIGIN || undefined,
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`TITIAN_STAFF_PORT=${text} is not a port.`)
}
