import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DomainError } from '@titian/domain'
import type { RequestInfo, StaffApi } from '@titian/api'
import { initTRPC } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { pino } from 'pino'
import { createHost } from '../create-host'
import { serveConnections } from '../http-server'

type FileUpload = Parameters<StaffApi['receiveFile']>[1]

const t = initTRPC.context<{ request: RequestInfo }>().create()

/** A small API behind the real host and a real port, which counts what reached it. */
export async function runTestHost(options: { isDemo?: boolean; origin?: string } = {}) {
  const seen = {
    touches: 0,
    files: new Array<FileUpload>(),
    callers: new Array<RequestInfo>(),
    logLines: new Array<string>(),
  }
  let isReady = true
  const router = t.router({
    touch: t.procedure.mutation(() => {
      seen.touches += 1
      return { touches: seen.touches }
    }),
    read: t.procedure.query(({ ctx }) => {
      seen.callers.push(ctx.request)
      return { text: 'x'.repeat(4_000) }
    }),
    signIn: t.procedure.mutation(({ ctx }) => {
      ctx.request.setSession('a-new-token', 600)
      return { ok: true }
    }),
    signOut: t.procedure.mutation(({ ctx }) => {
      ctx.request.clearSession()
      return { ok: true }
    }),
    broken: t.procedure.query(() => {
      throw new Error('secret name Siti')
    }),
  })
  const appFolder = builtApp()
  const host = createHost({
    api: {
      handle: (request, info) =>
        fetchRequestHandler({
          endpoint: '/trpc',
          req: request,
          router,
          maxBatchSize: 10,
          createContext: () => ({ request: info }),
        }),
      receiveFile: async (_info, file) => {
        seen.files.push(file)
        return { id: file.id }
      },
      readFile: async (_info, id) => {
        if (!id.startsWith('0')) throw new DomainError('NOT_FOUND', 'not_found', 'Data ini tidak ada.')
        return { bytes: Buffer.from('picture'), mediaType: 'image/jpeg' }
      },
      isReady: async () => isReady,
    },
    procedureNames: new Set(['touch', 'read', 'signIn', 'signOut', 'broken']),
    callers: { isDemo: options.isDemo ?? false, trustedProxies: new Set() },
    origin: options.origin,
    appFolder,
    log: pino({}, { write: (line: string) => void seen.logLines.push(line) }),
  })
  const served = serveConnections(host)
  const listening = createServer(served.take)
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const port = portOf(listening.address())
  return {
    seen,
    port,
    origin: `http://localhost:${port}`,
    setReady: (value: boolean) => (isReady = value),
    retire: served.retire,
    send: (path: string, sent: Sent = {}) => send(port, path, sent),
    close: async () => {
      listening.close()
      await served.drain()
      rmSync(appFolder, { recursive: true, force: true })
    },
  }
}

export interface Sent {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** One request over a socket of its own, with nothing added but Host. */
function send(port: number, path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        port,
        host: '127.0.0.1',
        path,
        method,
        agent: false,
        headers: { host: `localhost:${port}`, ...headers },
      },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString('latin1'),
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function portOf(bound: string | AddressInfo | null): number {
  return bound !== null && typeof bound === 'object' ? bound.port : 0
}

function builtApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'titian-app-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="id"><title>Titian</title></html>')
  writeFileSync(join(folder, 'assets', 'main-B1a2C3d4.js'), `export const text = '${'titian '.repeat(400)}'`)
  return folder
}
