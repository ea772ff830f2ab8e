import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressOf, refusalOf, stripForged } from './guard-request'

const request = (
  over: { method?: string; url?: string; headers?: Record<string, string> } = {},
): IncomingMessage => {
  const made = new IncomingMessage(new Socket())
  made.method = over.method ?? 'GET'
  made.url = over.url ?? '/'
  made.headers = { host: 'mitra.example.go.id', ...over.headers }
  return made
}

const post = (headers: Record<string, string>) => refusalOf(request({ method: 'POST', headers }))?.reason

describe('stripForged', () => {
  it('takes away every header by which a caller could speak for a proxy, for Next or for us', () => {
    const headers = {
      'x-middleware-subrequest': 'middleware',
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-host': 'evil.example',
      'x-original-url': '/saya',
      'x-nextjs-data': '1',
      'x-titian-address': '1.2.3.4',
      'content-security-policy': "script-src 'unsafe-inline'",
      'next-resume': '1',
    }
    const kept = { host: 'mitra.example.go.id', cookie: 'a=b', rsc: '1', 'next-action': 'abc' }
    const all: Record<string, string> = { ...headers, ...kept }
    stripForged(all)
    expect(all).toEqual(kept)
  })
})

describe('refusalOf', () => {
  it('refuses PUT, which only the staff host serves', () => {
    expect(refusalOf(request({ method: 'PUT' }))?.status).toBe(405)
  })

  it('refuses a body over 256 kB', () => {
    const here = { origin: 'https://mitra.example.go.id' }
    expect(post({ ...here, 'content-length': String(256 * 1024 + 1) })).toBe('too_large')
    expect(post({ ...here, 'content-length': String(256 * 1024) })).toBeUndefined()
  })

  it('refuses a post from any page but our own', () => {
    expect(post({ origin: 'https://evil.example' })).toBe('cross_site')
    expect(post({ origin: 'null' })).toBe('cross_site')
    expect(post({})).toBe('cross_site')
    expect(post({ origin: 'https://mitra.example.go.id.evil.example' })).toBe('cross_site')
    expect(post({ 'sec-fetch-site': 'cross-site' })).toBe('cross_site')
    expect(post({ 'sec-fetch-site': 'same-site' })).toBe('cross_site')
    expect(post({ origin: 'https://mitra.example.go.id', 'sec-fetch-site': 'same-origin' })).toBeUndefined()
  })

  it('A26 holds a post to the fixed origin, whatever Host says', () => {
    const from = (origin: string) =>
      refusalOf(request({ method: 'POST', headers: { origin } }), 'https://mitra.example.go.id')?.reason
    expect(from('https://mitra.example.go.id')).toBeUndefined()
    expect(from('http://mitra.example.go.id')).toBe('cross_site')
    expect(from('https://mitra.example.go.id:8443')).toBe('cross_site')
  })
})

describe('addressOf', () => {
  const seenBy = (peer: string, trusted: string[]) => {
    const made = request({ headers: { 'x-forwarded-for': '9.9.9.9, 5.6.7.8' } })
    Object.defineProperty(made.socket, 'remoteAddress', { value: peer })
    return addressOf(made, new Set(trusted))
  }

  it('believes x-forwarded-for only of a trusted proxy, and only what that proxy saw itself', () => {
    expect(seenBy('::ffff:10.0.0.1', ['10.0.0.1'])).toBe('5.6.7.8')
    expect(seenBy('10.0.0.2', ['10.0.0.1'])).toBe('10.0.0.2')
  })
})
