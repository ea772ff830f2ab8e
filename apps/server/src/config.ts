export interface HostConfig {
  port: number
  address: string
  secret: string
  urls: { api: string; auth: string }
  /** Where the history is sealed and figures are folded from; without it another host has to. */
  jobUrl: string | undefined
  dataFolder: string
  /** Allows a plain cookie where the browser refuses a `__Host-` one. */
  isDemo: boolean
  /** Peers whose x-forwarded-for and x-forwarded-proto are believed. */
  trustedProxies: ReadonlySet<string>
  /** The only origin that pages come from, where it is fixed; else the Host header decides. */
  origin: string | undefined
}

/**
 * What the staff host reads from its environment.
 *
 * TITIAN_STAFF_PORT      4100
 * TITIAN_HOST            127.0.0.1, the address to listen on
 * TITIAN_STAFF_ORIGIN    what people type, for example https://staf.example.go.id
 * APP_API_URL            database URL of the login app_api
 * APP_AUTH_URL           database URL of the login app_auth
 * APP_JOB_URL            database URL of the login app_job, which seals the history and folds figures; only one host needs it
 * TITIAN_SECRET          the installation's secret
 * TITIAN_DATA            folder in which received files lie
 * TITIAN_TRUSTED_PROXY   addresses whose x-forwarded-* are believed, with commas; none by default
 * TITIAN_DEMO            1 in the demonstration
 *
 * @throws Error naming every variable that is missing
 */
export function readConfig(env: NodeJS.ProcessEnv): HostConfig {
  const { TITIAN_SECRET: secret, APP_API_URL: api, APP_AUTH_URL: auth, TITIAN_DATA: dataFolder } = env
  if (!secret || !api || !auth || !dataFolder) {
    const needed = ['TITIAN_SECRET', 'APP_API_URL', 'APP_AUTH_URL', 'TITIAN_DATA']
    throw new Error(`Set ${needed.filter((name) => !env[name]).join(', ')}.`)
  }
  if (Buffer.byteLength(secret) < 32) throw new Error('TITIAN_SECRET needs at least 32 bytes.')
  return {
    port: portFrom(env.TITIAN_STAFF_PORT || '4100'),
    address: env.TITIAN_HOST || '127.0.0.1',
    secret,
    urls: { api, auth },
    jobUrl: env.APP_JOB_URL || undefined,
    dataFolder,
    isDemo: env.TITIAN_DEMO === '1',
    trustedProxies: new Set(
      (env.TITIAN_TRUSTED_PROXY ?? '')
        .split(',')
        .map((peer) => peer.trim())
        .filter(Boolean),
    ),
    origin: env.TITIAN_STAFF_ORIGIN || undefined,
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`TITIAN_STAFF_PORT=${text} is not a port.`)
}
