import { hkdfSync } from 'node:crypto'

/**
 * What the portal's process reads from its environment.
 *
 * TITIAN_PORTAL_PORT     4200
 * TITIAN_HOST            127.0.0.1, the address to listen on
 * TITIAN_PORTAL_ORIGIN   http://localhost:<port>; what people type, and the only origin that redirects name
 * APP_PORTAL_URL         database URL of the login app_portal; no other URL is wanted here
 * TITIAN_PORTAL_SECRET   the portal's own, derived from the installation's; nothing leads back from it
 * TITIAN_DATA            folder of the installation; the portal writes nothing there
 * TITIAN_TRUSTED_PROXY   addresses whose x-forwarded-for is believed, with commas; none by default
 * TITIAN_DEMO            1 in the demonstration: allows an origin without TLS that is not this machine
 */
export type Settings = {
  port: number
  host: string
  origin: string
  /** The same where it was given; nobody says how a demonstration on this machine is reached. */
  fixedOrigin: string | undefined
  /** Whether browsers keep `__Host-` cookies there: TLS, or this machine. */
  isSecure: boolean
  databaseUrl: string
  secret: string
  dataFolder: string
  /** Key of the sign-in library's cookie. */
  cookieSecret: string
  trustedProxies: ReadonlySet<string>
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws Error that names the variable to set */
export const readSettings = (env: Environment): Settings => {
  const port = portOf(env['TITIAN_PORTAL_PORT'])
  const secret = required(env, 'TITIAN_PORTAL_SECRET')
  if (secret.length < 32) throw new Error('TITIAN_PORTAL_SECRET needs at least 32 characters.')
  const given = env['TITIAN_PORTAL_ORIGIN']
  const named = originOf(given || `http://localhost:${port}`, env['TITIAN_DEMO'] === '1')
  return {
    port,
    host: env['TITIAN_HOST'] || '127.0.0.1',
    ...named,
    fixedOrigin: given ? named.origin : undefined,
    databaseUrl: required(env, 'APP_PORTAL_URL'),
    secret,
    dataFolder: env['TITIAN_DATA'] || '.titian',
    cookieSecret: Buffer.from(hkdfSync('sha256', secret, '', 'titian portal cookie', 32)).toString(
      'base64url',
    ),
    trustedProxies: new Set(
      (env['TITIAN_TRUSTED_PROXY'] ?? '')
        .split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    ),
  }
}

const originOf = (text: string, isDemo: boolean): Pick<Settings, 'origin' | 'isSecure'> => {
  const { origin, protocol, hostname } = new URL(text)
  const isSecure = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (!isSecure && !isDemo)
    throw new Error(`TITIAN_PORTAL_ORIGIN=${origin} needs https: sign-in cookies are kept only there.`)
  return { origin, isSecure }
}

const portOf = (text: string | undefined): number => {
  const port = Number(text || 4200)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('TITIAN_PORTAL_PORT is not a port.')
  return port
}

const required = (env: Environment, name: string): string => {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set.`)
  return value
}
