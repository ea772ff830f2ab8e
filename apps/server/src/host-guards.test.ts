import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runTestHost } from './testing/run-test-host'

type Host = Awaited<ReturnType<typeof runTestHost>>

let host: Host
beforeAll(async () => {
  host = await runTestHost()
})
afterAll(() => host.close())

const json = { 'content-type': 'application/json' }
const own = () => ({ ...json, origin: host.origin, cookie: '__Host-titian-staf=a-token' })
const post = (path: string, headers: Record<string, string>, body = '{}') =>
  host.send(path, { method: 'POST', headers, body })

describe('a page of another site (A25, A26, A27)', () => {
  it.each([
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
  ])('cannot run a mutation with a %s form', async (type) => {
    const before = host.seen.touches
    const foreign = await post('/trpc/touch', {
      ...own(),
      'content-type': type,
      origin: 'https://evil.example',
    })
    const here = await post('/trpc/touch', { ...own(), 'content-type': type })
    expect([foreign.status, here.status]).toEqual([403, 415])
    // Nobody reads the rest of these bodies, so no other request may follow on their connections.
    expect([foreign.headers.connection, here.headers.connection]).toEqual(['close', 'close'])
    expect(host.seen.touches).toBe(before)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a sibling host', { origin: 'http://mitra.localhost' }],
    ['another port of this machine', { origin: 'http://localhost:1' }],
    ['a site that the browser calls cross-site', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_name, headers) => {
    const before = host.seen.touches
    const answer = await post('/trpc/touch', { ...own(), ...headers })
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { data: { reason: 'not_same_origin' } } })
    expect(host.seen.touches).toBe(before)
  })

  it('is refused without any Origin', async () => {
    expect((await post('/trpc/touch', json)).status).toBe(403)
  })

  it('gets no CORS header', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://staf.x.evil']) {
      const { headers } = await host.send('/trpc/read', { headers: { origin } })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
  })

  it('lets a page of this host in', async () => {
    const before = host.seen.touches
    expect((await post('/trpc/touch', own())).status).toBe(200)
    expect(host.seen.touches).toBe(before + 1)
  })
})

describe('the procedures', () => {
  it('refuse a mutation by GET and any overridden method', async () => {
    const before = host.seen.touches
    expect((await host.send('/trpc/touch')).status).toBe(405)
    expect((await host.send('/trpc/touch?batch=1&input=%7B%7D')).status).toBe(405)
    expect((await host.send('/trpc/touch', { headers: { 'x-http-method-override': 'POST' } })).status).toBe(
      405,
    )
    expect((await host.send('/trpc/touch', { method: 'PUT', headers: own() })).status).toBe(405)
    expect(host.seen.touches).toBe(before)
  })

  it.each(['TRACE', 'DELETE', 'OPTIONS', 'PATCH'])('refuse %s', async (method) => {
    expect((await host.send('/trpc/touch', { method, headers: own() })).status).toBe(405)
  })

  it('refuse more than ten calls in one request, shortly (A47)', async () => {
    const commas = await host.send(`/trpc/${','.repeat(7_000)}?batch=1&input=%7B%7D`)
    expect(commas.status).toBe(400)
    expect(commas.body.length).toBeLessThanOrEqual(2_048)
    const calls = await host.send(`/trpc/${Array(11).fill('read').join(',')}?batch=1&input=%7B%7D`)
    expect(calls.status).toBe(400)
    const ten = await host.send(`/trpc/${Array(10).fill('read').join(',')}?batch=1&input=%7B%7D`)
    expect(ten.status).toBe(200)
  })

  it('refuse a long body, one of undeclared length and a packed one (A48)', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(300 * 1024) })
    expect((await post('/trpc/touch', own(), long)).status).toBe(413)
    for (const body of ['{}', long]) {
      const chunked = await post('/trpc/touch', { ...own(), 'transfer-encoding': 'chunked' }, body)
      expect(chunked.status).toBe(411)
    }
    expect((await post('/trpc/touch', { ...own(), 'content-encoding': 'gzip' })).status).toBe(415)
  })

  it('answer a failure of ours without its message, with the number of its log line', async () => {
    const answer = await host.send('/trpc/broken')
    expect(answer.status).toBe(500)
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    const lines = host.seen.logLines.filter((line) => line.includes(String(answer.headers['x-request-id'])))
    expect(lines.length).toBe(1)
    expect(lines.join()).not.toContain('Siti')
  })

  it('leave no query, unknown name or address in the log', async () => {
    host.seen.logLines.length = 0
    await host.send('/trpc/read,Siti?batch=1&input=%7B%220%22%3A%226403999901010001%22%7D')
    await host.send('/pendamping/Siti')
    expect(host.seen.logLines.length).toBeGreaterThanOrEqual(2)
    expect(host.seen.logLines.join()).not.toMatch(/Siti|6403999901010001|127\.0\.0\.1/)
  })
})

describe('the session cookie (A29)', () => {
  const sample = /^__Host-titian-staf=a-new-token; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/

  it('is __Host-, Secure, HttpOnly and Lax, without a domain', async () => {
    const { headers } = await post('/trpc/signIn', own())
    expect(headers['set-cookie']).toEqual([expect.stringMatching(sample)])
  })

  it('is set by a batch too, and taken away at sign-out', async () => {
    const batch = await post('/trpc/signIn?batch=1', own(), '{"0":{}}')
    expect(batch.headers['set-cookie']).toEqual([expect.stringMatching(sample)])
    const out = await post('/trpc/signOut', own())
    expect(out.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-titian-staf=; Max-Age=0; Path=\//),
    ])
  })

  it('reaches the procedures, and nothing else does', async () => {
    await host.send('/trpc/read', { headers: { cookie: 'titian-staf=plain; __Host-titian-staf=strict' } })
    await host.send('/trpc/read?token=in-the-url', { headers: { cookie: 'titian-staf=plain' } })
    expect(host.seen.callers.slice(-2).map(({ sessionToken }) => sessionToken)).toEqual(['strict', null])
  })

  it('is plain only in the demo on another plain address', async () => {
    const demo = await runTestHost({ isDemo: true })
    const address = `192.168.1.9:${demo.port}`
    const far = { ...json, host: address, origin: `http://${address}` }
    const near = { ...json, origin: demo.origin }
    const plain = await demo.send('/trpc/signIn', { method: 'POST', headers: far, body: '{}' })
    const strict = await demo.send('/trpc/signIn', { method: 'POST', headers: near, body: '{}' })
    expect(plain.headers['set-cookie']).toEqual([
      'titian-staf=a-new-token; Max-Age=600; Path=/; HttpOnly; SameSite=Lax',
    ])
    expect(strict.headers['set-cookie']).toEqual([expect.stringMatching(sample)])
    await demo.close()
    const elsewhere = `192.168.1.9:${host.port}`
    const real = await post('/trpc/signIn', { ...json, host: elsewhere, origin: `http://${elsewhere}` })
    expect(real.headers['set-cookie']).toEqual([expect.stringMatching(sample)])
  })
})

describe('odd HTTP (A51, A52)', () => {
  it.each([
    [
      'a length and chunks',
      'POST /trpc/touch HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
    [
      'two lengths',
      'POST /trpc/touch HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      '400',
    ],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['a 100 kB header', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`, '431'],
    ['200 headers', `GET / HTTP/1.1\r\nHost: x\r\n${'X-H: 1\r\n'.repeat(200)}\r\n`, '431'],
    [
      'an upgrade',
      'GET /trpc/read HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      '400',
    ],
    ['a tunnel', 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n', '405'],
  ])('with %s is refused', async (_name, raw, status) => {
    expect(await firstLine(host.port, raw)).toContain(` ${status} `)
  })
})

function firstLine(port: number, raw: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(raw))
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (text.includes('\r\n')) socket.destroy()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''))
  })
}
