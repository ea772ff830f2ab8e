import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portalHost } from './portal-host'

const secureHeaders = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
]

let server: Server
let base: string

beforeAll(async () => {
  server = portalHost({
    pages: async (request, response) => {
      response.end(JSON.stringify(request.headers))
    },
    serveStatic: ({ url }, response) => {
      if (url !== '/_next/static/a.js') return false
      response.end('1')
      return true
    },
    isReady: async () => false,
    trustedProxies: new Set(),
    fixedOrigin: undefined,
    log: pino({ enabled: false }),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${addressOf(server).port}`
})

afterAll(() => server.close())

const addressOf = (listening: Server): AddressInfo => {
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address
}

/** Sends bytes as they are and returns the whole answer. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(addressOf(server).port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })

describe('portalHost', () => {
  it.each([
    '/',
    '/saya',
    '/_next/static/a.js',
    '/_next/static/missing.js',
    '/healthz',
    '/readyz',
    '/%E0%A4%A',
  ])('sends every security header with %s', async (path) => {
    const { headers } = await fetch(base + path)
    for (const name of secureHeaders) expect(headers.get(name), name).toBeTruthy()
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule)
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('gives each response a nonce of its own and tells it to the page', async () => {
    const [first, second] = await Promise.all([fetch(base), fetch(base)])
    const told: unknown = await first.json()
    expect(told).toMatchObject({ 'content-security-policy': first.headers.get('content-security-policy') })
    expect(first.headers.get('content-security-policy')).not.toBe(
      second.headers.get('content-security-policy'),
    )
  })

  it('says 413 to 300 kB and 503 while the database is away', async () => {
    expect((await fetch(base, { method: 'POST', body: 'x'.repeat(300_000) })).status).toBe(413)
    expect((await fetch(`${base}/readyz`)).status).toBe(503)
    expect((await fetch(`${base}/healthz`)).status).toBe(200)
  })

  it('answers with the same headers where Node refuses by itself, and speaks no other protocol', async () => {
    const huge = await raw(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
    expect(huge).toMatch(/^HTTP\/1\.1 431/)
    for (const name of secureHeaders) expect(huge).toContain(`${name}: `)
    const upgrade = await raw(
      'GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    )
    expect(upgrade).toMatch(/^HTTP\/1\.1 400/)
  })
})
