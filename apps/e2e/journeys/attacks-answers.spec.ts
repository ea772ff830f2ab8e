import { createHash, randomUUID } from 'node:crypto'
import { photo } from '../src/acts/attach-paper'
import { expect, test } from '../src/browser/journey'
import { hosts, type Host } from '../src/attacks/hosts'
import { send, type Sent } from '../src/attacks/http'
import { call, openSession, type Session } from '../src/attacks/sessions'
import { unsecured } from '../src/attacks/unsecured'

type Kind = readonly [name: string, status: number, path: string, sent?: Sent]

/** The kinds of answers that both hosts give. */
const sharedKinds = (host: Host, asset: string, cookie: string): Kind[] => {
  const origin = host.url()
  const json = { origin, 'content-type': 'application/json' }
  return [
    ['a page', 200, '/'],
    ['a page without its body', 200, '/', { method: 'HEAD' }],
    ['the page of the sign-in', 200, '/masuk'],
    ['a file of the app', 200, asset],
    ['a packed file of the app', 200, asset, { headers: { 'accept-encoding': 'br' } }],
    ['health', 200, '/healthz'],
    ['readiness', 200, '/readyz'],
    ['a query', 200, '/trpc/identity.sessions?input=%7B%7D', { headers: { cookie } }],
    ['a call without a session', 401, '/trpc/identity.sessions?input=%7B%7D'],
    [
      'a call with bad input',
      400,
      '/trpc/identity.endSession',
      { method: 'POST', headers: { ...json, cookie }, body: '{}' },
    ],
    ['a call that is not there', 404, '/trpc/nothing'],
    [
      'a body that is no JSON',
      400,
      '/trpc/identity.endSession',
      { method: 'POST', headers: { ...json, cookie }, body: '{' },
    ],
    ['a batch of eleven', 400, `/trpc/${Array(11).fill('nothing').join(',')}?batch=1&input=%7B%7D`],
    ['a mutation by GET', 405, '/trpc/identity.endOtherSessions'],
    ['a method of nobody', 405, '/', { method: 'DELETE' }],
    [
      'a preflight',
      405,
      '/trpc/identity.endOtherSessions',
      { method: 'OPTIONS', headers: { origin: 'https://evil.example' } },
    ],
    [
      'a foreign page',
      403,
      '/trpc/identity.endOtherSessions',
      { method: 'POST', headers: { ...json, origin: 'null' }, body: '{}' },
    ],
    [
      'a form for a call',
      415,
      '/trpc/identity.endOtherSessions',
      { method: 'POST', headers: { origin, 'content-type': 'text/plain' }, body: '{}' },
    ],
    [
      'a packed body',
      415,
      '/',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
    ],
    [
      'a body without a length',
      411,
      '/',
      { method: 'POST', headers: { ...json, 'transfer-encoding': 'chunked' }, body: '{}' },
    ],
    [
      'too long a body',
      413,
      '/trpc/identity.endSession',
      { method: 'POST', headers: { ...json, 'content-length': 300_000 }, body: 'x' },
    ],
    ['an address that cannot be read', 400, '/%E0%A4%A'],
    [
      'too many headers',
      431,
      '/',
      { headers: Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x-${index}`, '1'])) },
    ],
    ['an expectation', 417, '/', { headers: { expect: 'magic' } }],
    ['a dot file', 404, '/.env'],
    ['a file that is not there', 404, `${asset.slice(0, asset.lastIndexOf('/'))}/none.js`],
  ]
}

const ownKinds: Readonly<Record<Host['name'], (host: Host, cookie: string) => Kind[]>> = {
  staff: () => [
    ['a screen', 200, '/antrean'],
    ['a stored file of nobody', 401, `/files/${randomUUID()}`],
    ['a file route that is not there', 404, '/files/nothing'],
    [
      'an upload of another page',
      403,
      `/files/${randomUUID()}`,
      { method: 'PUT', headers: { origin: 'null' }, body: 'x' },
    ],
  ],
  portal: (host, cookie) => [
    ['her own page', 200, '/saya', { headers: { cookie } }],
    ['her own page without a session', 307, '/saya'],
    ['a page that is not there', 404, '/tidak-ada'],
    [
      'an action that is not there',
      409,
      '/masuk',
      { method: 'POST', headers: { origin: host.url(), 'next-action': '0'.repeat(42) }, body: '[]' },
    ],
    ['what a robot asks', 200, '/robots.txt'],
    ['the token of the sign-in', 200, '/api/auth/csrf'],
    ['the session of the sign-in', 200, '/api/auth/session', { headers: { cookie } }],
    ['a redirect of the sign-in', 302, '/api/auth/signin'],
    ['a sign-in by GET', 404, '/api/auth/callback/credentials'],
    [
      'a sign-in with another provider',
      404,
      '/api/auth/callback/evil',
      { method: 'POST', headers: { origin: host.url() } },
    ],
    ['the log of the sign-in', 404, '/api/auth/_log', { method: 'POST', headers: { origin: host.url() } }],
    ['a sign-out by a link', 307, '/keluar'],
    ['a sign-out', 303, '/keluar', { method: 'POST', headers: { origin: host.url() } }],
  ],
}

const tokenNames = { staff: '__Host-titian-staf', portal: '__Host-titian-mitra' } as const

for (const host of hosts) {
  test.describe(`${host.name} host`, () => {
    let session: Session
    test.beforeAll(async () => {
      session = await openSession(host)
    })

    test('A28 every kind of answer carries the security headers', async () => {
      const { body } = await send(host.url(), '/')
      const asset = /(?:src|href)="(\/[^"]+\.js)"/.exec(body)?.[1] ?? ''
      const kinds = [
        ...sharedKinds(host, asset, session.cookie),
        ...ownKinds[host.name](host, session.cookie),
      ]
      const found: string[] = []
      for (const [name, , path, sent] of kinds) {
        const { status, headers } = await send(host.url(), path, sent)
        found.push([name, status, ...unsecured(headers)].join(' '))
      }
      expect(found).toEqual(kinds.map(([name, status]) => `${name} ${status}`))
    })

    test('A28 no script stands in a page without the nonce of its answer', async () => {
      for (const path of ['/', '/masuk', '/tidak-ada']) {
        const { headers, body } = await send(host.url(), path)
        const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
        const scripts = body.match(/<script\b[^>]*>/g) ?? []
        expect(scripts.length, path).toBeGreaterThan(0)
        const foreign = scripts.filter((script) =>
          nonce === undefined ? !/ src="\/[^/]/.test(script) : !script.includes(` nonce="${nonce}"`),
        )
        expect(foreign, path).toEqual([])
        expect(body, path).not.toMatch(/ on(click|load|error)=|javascript:/)
      }
    })

    test('A29 every cookie is __Host-, Secure, HttpOnly and Lax, without a domain', async () => {
      const out =
        host.name === 'staff'
          ? await call(host, await openSession(host), 'identity.signOut')
          : await send(host.url(), '/keluar', { method: 'POST', headers: { origin: host.url() } })
      const lines = [...session.setCookies, ...(out.headers['set-cookie'] ?? [])]
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines) {
        const [pair = '', ...attributes] = line.split('; ')
        const names = attributes.map((attribute) => attribute.toLowerCase())
        expect(pair).toMatch(/^__Host-titian-/)
        expect(names, pair.split('=')[0]).toEqual(
          expect.arrayContaining(['path=/', 'secure', 'httponly', 'samesite=lax']),
        )
        expect(names.filter((name) => name.startsWith('domain'))).toEqual([])
      }
    })

    test('A29 no answer repeats the session', async () => {
      const token = tokenOf(host, session.cookie)
      const paths = ['/', '/masuk', '/saya', '/akun', '/api/auth/session', '/api/auth/csrf', '/nothing-here']
      const procedures = host.queries.map((query) => `/trpc/${query}?input=%7B%7D`)
      const told = [...session.bodies]
      for (const path of [...paths, ...procedures]) {
        const { headers, body } = await send(host.url(), path, { headers: { cookie: session.cookie } })
        const { 'set-cookie': _renewed, ...others } = headers
        told.push(body, JSON.stringify(others))
      }
      expect(told.filter((text) => text.includes(token))).toEqual([])
    })

    test('A29 no script of the page and no address holds the session', async ({ open }) => {
      const page = await open({
        as: host.name === 'staff' ? 'head' : 'entrepreneur',
        at: 'phone',
        in: host.name,
      })
      const urls: string[] = []
      page.on('request', (request) => urls.push(request.url(), request.postData() ?? ''))
      await page.goto('/')
      await page.goto(host.name === 'staff' ? '/sesi' : '/akun')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const cookies = await page.context().cookies()
      const ours = cookies.find(({ name }) => name === tokenNames[host.name])
      expect(ours).toMatchObject({
        httpOnly: true,
        secure: true,
        sameSite: 'Lax',
        domain: 'localhost',
        path: '/',
      })
      const readable = await page.evaluate(async () =>
        JSON.stringify([
          document.cookie,
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          (await indexedDB.databases()).map(({ name }) => name),
          document.documentElement.outerHTML,
          location.href,
        ]),
      )
      expect(cookies.every(({ httpOnly }) => httpOnly)).toBe(true)
      expect([readable, ...urls].filter((text) => text.includes(ours?.value ?? ''))).toEqual([])
    })
  })
}

test('A28 a stored file is looked at and never run', async () => {
  const [staff] = hosts
  if (!staff) throw new Error('There is a staff host.')
  const mentor = await openSession(staff, 'mentor')
  const { cookie } = mentor
  const [, caseId = ''] = /"caseId":"([^"]+)"/.exec((await call(staff, mentor, 'cases.list')).body) ?? []
  const bytes = photo(240, 320)
  const path = `/files/${randomUUID()}`
  const stored = await send(staff.url(), path, {
    method: 'PUT',
    headers: {
      origin: staff.url(),
      cookie,
      'content-length': bytes.length,
      'x-titian-case': caseId,
      'x-titian-sha256': createHash('sha256').update(bytes).digest('hex'),
    },
    body: bytes,
  })
  expect(stored.status, stored.body).toBe(200)
  expect(unsecured(stored.headers)).toEqual([])
  const { status, headers } = await send(staff.url(), path, { headers: { cookie } })
  expect([status, headers['content-type'], unsecured(headers)]).toEqual([200, 'image/jpeg', []])
  expect(headers['content-security-policy']).toContain('sandbox')
  expect(headers['cache-control']).toContain('no-store')
})

const tokenOf = (host: Host, cookie: string): string => {
  const token = cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${tokenNames[host.name]}=`))
    ?.split('=')[1]
  if (!token || token.length < 20) throw new Error('There is no session in the cookie.')
  return token
}
