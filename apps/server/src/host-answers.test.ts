import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runTestHost } from './testing/run-test-host'

type Host = Awaited<ReturnType<typeof runTestHost>>

let host: Host
beforeAll(async () => {
  host = await runTestHost()
})
afterAll(() => host.close())

const id = '0190f5b0-0000-7000-8000-000000000001'
const unknownId = '9190f5b0-0000-7000-8000-000000000001'
const caseId = '0190f5b0-0000-7000-8000-000000000002'
const digest = 'a'.repeat(64)

describe('every answer (A28, A30)', () => {
  it.each([
    ['a page', '/'],
    ['a screen', '/kasus/0190'],
    ['a procedure', '/trpc/read'],
    ['an unknown procedure', '/trpc/nothing'],
    ['a failed procedure', '/trpc/broken'],
    ['a missing file of the app', '/assets/none-00000000.js'],
    ['a stored file', `/files/${id}`],
    ['an unknown file', `/files/${unknownId}`],
    ['a probe', '/healthz'],
  ])('carries the security headers: %s', async (_name, path) => {
    const { headers } = await host.send(path)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe-inline/)
    expect(headers['strict-transport-security']).toMatch(/max-age=(\d{8,})/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera='),
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
  })
})

describe('the answer of a procedure', () => {
  const ask = (path: string, headers: Record<string, string>) =>
    host.send(path, {
      method: 'GET',
      headers: { origin: host.origin, ...headers },
    })

  it('is packed for a browser that unpacks, and is the same words', async () => {
    const plain = await ask('/trpc/read', {})
    const packed = await ask('/trpc/read', { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: expect.stringContaining('accept-encoding'),
    })
    expect(packed.headers['content-type']).toBe(plain.headers['content-type'])
    expect(gunzipSync(Buffer.from(packed.body, 'latin1')).toString()).toBe(plain.body)
    expect(packed.body.length).toBeLessThan(plain.body.length / 10)
  })

  it('stays plain for a caller that refuses gzip', async () => {
    for (const refusal of ['gzip;q=0', 'br, gzip; q=0.0'])
      expect((await ask('/trpc/read', { 'accept-encoding': refusal })).headers).not.toHaveProperty(
        'content-encoding',
      )
  })

  it('stays plain when it is short', async () => {
    const { headers, status } = await host.send('/trpc/touch', {
      method: 'POST',
      headers: { origin: host.origin, 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: '{}',
    })
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('content-encoding')
  })
})

describe('the built app', () => {
  it('keeps hashed files for a year, packed where the browser can unpack', async () => {
    const { headers, body, status } = await host.send('/assets/main-B1a2C3d4.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-encoding']).toBe('br')
    expect(headers['content-type']).toContain('javascript')
    expect(brotliDecompressSync(Buffer.from(body, 'latin1')).toString()).toContain('titian')
    const again = await host.send('/assets/main-B1a2C3d4.js', {
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect(again.status).toBe(304)
  })

  it('answers every screen with the page and every unknown file with 404', async () => {
    const screen = await host.send('/hari-ini')
    expect([screen.status, screen.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect((await host.send('/assets/none.js')).status).toBe(404)
    expect((await host.send('/../package.json')).status).toBe(404)
    expect((await host.send('/%2e%2e/package.json')).status).toBe(404)
  })
})

describe('files', () => {
  const put = (path: string, headers: Record<string, string>, body: string | Buffer = 'picture') =>
    host.send(path, {
      method: 'PUT',
      headers: { origin: host.origin, 'content-type': 'image/jpeg', ...headers },
      body,
    })
  const upload = { 'x-titian-case': caseId, 'x-titian-sha256': digest }

  it('arrive whole with their digest and case', async () => {
    expect((await put(`/files/${id}`, upload)).status).toBe(200)
    expect(host.seen.files.at(-1)).toEqual({ id, caseId, sha256: digest, bytes: Buffer.from('picture') })
  })

  it('are refused without their headers, from another site, under another name or too long', async () => {
    const before = host.seen.files.length
    expect((await put(`/files/${id}`, { 'x-titian-sha256': digest })).status).toBe(400)
    expect((await put(`/files/${id}`, { 'x-titian-case': caseId })).status).toBe(400)
    expect((await put(`/files/${id}`, { ...upload, origin: 'https://evil.example' })).status).toBe(403)
    expect((await put('/files/..%2fsecret', upload)).status).toBe(404)
    expect((await put(`/files/${id}`, upload, Buffer.alloc(6 * 1024 * 1024 + 1))).status).toBe(413)
    expect(host.seen.files.length).toBe(before)
  })

  it('are given back for looking at, never for running (A40)', async () => {
    const { headers, status } = await host.send(`/files/${id}`)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['content-disposition']).toBe(`inline; filename="${id}.jpg"`)
  })

  it('answer in the same words for a foreign and a missing one', async () => {
    const answer = await host.send(`/files/${unknownId}`)
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { data: { reason: 'not_found' } } })
  })
})

describe('probes and the end', () => {
  it('healthz asks nobody, readyz follows the database', async () => {
    host.setReady(false)
    expect((await host.send('/healthz')).status).toBe(200)
    expect((await host.send('/readyz')).status).toBe(503)
    host.setReady(true)
    expect((await host.send('/readyz')).status).toBe(200)
  })

  it('a retiring host still answers, and closes each connection after its answer', async () => {
    const other = await runTestHost()
    expect(
      (await other.send('/healthz', { headers: { connection: 'keep-alive' } })).headers.connection,
    ).not.toBe('close')
    other.retire()
    const answer = await other.send('/healthz', { headers: { connection: 'keep-alive' } })
    expect([answer.status, answer.headers.connection]).toEqual([200, 'close'])
    await other.close()
  })

  it('a drained host takes no new request', async () => {
    const other = await runTestHost()
    await other.close()
    await expect(other.send('/healthz')).rejects.toThrow(/ECONNREFUSED/)
  })
})
