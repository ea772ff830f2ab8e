import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPortalApi } from '@titian/api'
import next from 'next'
import { pino } from 'pino'
import { answerOf } from './answer-of'
import { causesOf } from './causes-of'
import { cookieNames } from './cookie-names'
import { portalHost } from './portal-host'
import { retiring } from './retire-server'
import { provideServices } from './services'
import { readSettings } from './settings'
import { staticFiles } from './static-files'
import { youngerThan } from './younger-than'

const log = pino({ base: { app: 'portal' }, redact: { paths: ['err.message', 'err.stack'], remove: true } })
const readyMilliseconds = 500
const folder = fileURLToPath(new URL('..', import.meta.url))

const start = async () => {
  const settings = readSettings(process.env)
  // next-auth takes its own address from nowhere else.
  process.env['NEXTAUTH_URL'] = settings.origin
  const api = openPortalApi(
    { portal: settings.databaseUrl },
    {
      secret: settings.secret,
      dataFolder: settings.dataFolder,
      onError: (error, requestId) => log.error({ requestId, causes: causesOf(error) }, 'unexpected'),
    },
  )
  const anonymous = {
    requestId: 'public',
    address: '',
    device: '',
    sessionToken: null,
    setSession: () => undefined,
    clearSession: () => undefined,
  }
  provideServices({
    api,
    origin: settings.origin,
    cookies: cookieNames(settings.isSecure),
    isSecure: settings.isSecure,
    cookieSecret: settings.cookieSecret,
    log,
    publicPage: youngerThan(30_000, async () => (await api.caller(anonymous)).public.page({})),
    answerOf,
  })

  const app = next({ dev: false, dir: folder, quiet: true, hostname: settings.host, port: settings.port })
  await app.prepare()
  await api.warm()
  const server = portalHost({
    pages: app.getRequestHandler(),
    serveStatic: staticFiles(join(folder, '.next', 'static'), '/_next/static'),
    isReady: async () => !isRetiring() && (await within(readyMilliseconds, api.isReady())),
    trustedProxies: settings.trustedProxies,
    fixedOrigin: settings.fixedOrigin,
    log,
  })
  const { isRetiring, retire } = retiring(server)

  const stop = async () => {
    await retire()
    await app.close()
    await api.close()
    log.info('stopped')
  }
  const stopOnce = () => {
    stopping ??= stop().finally(() => process.exit(0))
  }
  let stopping: Promise<void> | undefined
  process.on('SIGTERM', stopOnce)
  process.on('SIGINT', stopOnce)
  // Whoever started us with a channel has ended.
  process.once('disconnect', stopOnce)

  server.once('error', (error) => fail(error))
  server.listen(settings.port, settings.host, () =>
    log.info({ port: settings.port, origin: settings.origin }, 'listening'),
  )
}

const within = (milliseconds: number, answer: Promise<boolean>): Promise<boolean> =>
  Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false).unref())])

const fail = (error: unknown) => {
  log.fatal({ reason: error instanceof Error ? error.message : 'unknown' }, 'the portal did not start')
  process.exit(1)
}

start().catch(fail)
