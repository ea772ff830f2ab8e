import { describe, expect, it } from 'vitest'
import { oddityOf } from './oddity'

type Over = { method?: string; url?: string; headers?: Record<string, string>; rawHeaders?: string[] }

const statusOf = ({ method = 'GET', url = '/', headers = {}, rawHeaders }: Over): number | undefined => {
  const all: Record<string, string> = { host: 'mitra.example.go.id', ...headers }
  return oddityOf({ method, url, headers: all, rawHeaders: rawHeaders ?? Object.entries(all).flat() })
}

describe('oddityOf', () => {
  it.each(['/', '/saya?kembali=/akun', '/trpc/a,b?batch=1&input=%7B%7D', '/pantauan/64.02'])(
    'lets %s in',
    (url) => {
      expect(statusOf({ url })).toBeUndefined()
    },
  )

  it.each(['//evil.example', '/%E0%A4%A', '/\\evil', '/a%00b', '/a%5Cb', 'http://evil.example/', '*', ''])(
    'refuses the address "%s"',
    (url) => {
      expect(statusOf({ url })).toBe(400)
    },
  )

  it.each(['localhost', 'localhost:4200', '127.0.0.1:80', '[::1]:4200', 'staf.dinas.example'])(
    'lets the host %s in',
    (host) => {
      expect(statusOf({ headers: { host } })).toBeUndefined()
    },
  )

  it.each(['', 'a b', 'a/b', 'user@a', 'a:b', 'a:123456'])('refuses the host "%s"', (host) => {
    expect(statusOf({ headers: { host } })).toBe(400)
  })

  it('refuses two hosts, however they are written, and none', () => {
    expect(statusOf({ rawHeaders: ['Host', 'a', 'HOST', 'b'] })).toBe(400)
    expect(statusOf({ rawHeaders: [] })).toBe(400)
    expect(statusOf({ rawHeaders: ['Host', 'a', 'X-Host', 'host'] })).toBeUndefined()
  })

  it.each(['TRACE', 'OPTIONS', 'DELETE', 'PATCH', 'get'])('refuses %s', (method) => {
    expect(statusOf({ method })).toBe(405)
  })

  it('refuses more than a hundred headers', () => {
    const rawHeaders = (more: number) => ['Host', 'a', ...Array<string>(more * 2).fill('x')]
    expect(statusOf({ rawHeaders: rawHeaders(99) })).toBeUndefined()
    expect(statusOf({ rawHeaders: rawHeaders(100) })).toBe(431)
  })

  it('refuses a body without a length, a packed one, and one where nothing is written', () => {
    const post = (headers: Record<string, string>) => statusOf({ method: 'POST', headers })
    expect(post({ 'content-length': '2' })).toBeUndefined()
    expect(post({ 'content-length': '2', 'content-encoding': 'identity' })).toBeUndefined()
    expect(post({ 'transfer-encoding': 'chunked' })).toBe(411)
    expect(post({ 'content-length': '2', 'content-encoding': 'br' })).toBe(415)
    expect(statusOf({ headers: { 'content-length': '2' } })).toBe(400)
    expect(statusOf({ headers: { 'content-length': '0' } })).toBeUndefined()
  })
})
