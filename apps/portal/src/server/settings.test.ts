import { describe, expect, it } from 'vitest'
import { cookieNames } from './cookie-names'
import { readSettings } from './settings'

const environment = {
  APP_PORTAL_URL: 'postgres://app_portal@db/titian',
  TITIAN_PORTAL_SECRET: 'x'.repeat(40),
}

describe('readSettings', () => {
  it('uses __Host- cookies on this machine and under TLS', () => {
    expect(readSettings(environment)).toMatchObject({
      origin: 'http://localhost:4200',
      fixedOrigin: undefined,
      isSecure: true,
    })
    const behindProxy = readSettings({ ...environment, TITIAN_PORTAL_ORIGIN: 'https://mitra.example.go.id/' })
    expect(behindProxy).toMatchObject({
      origin: 'https://mitra.example.go.id',
      fixedOrigin: 'https://mitra.example.go.id',
      isSecure: true,
    })
  })

  it('names every cookie __Host-, and none so that it begins with the name of the session', () => {
    const { session, ...others } = cookieNames(true)
    expect(session).toBe('__Host-titian-mitra')
    for (const name of Object.values(others)) {
      expect(name).toMatch(/^__Host-titian-/)
      expect(name.startsWith(session)).toBe(false)
    }
  })

  it('allows an origin without TLS in the demonstration only', () => {
    const plain = { ...environment, TITIAN_PORTAL_ORIGIN: 'http://192.168.1.5:4200' }
    expect(() => readSettings(plain)).toThrow(/needs https/)
    expect(readSettings({ ...plain, TITIAN_DEMO: '1' }).isSecure).toBe(false)
  })

  it.each(['APP_PORTAL_URL', 'TITIAN_PORTAL_SECRET'])('does not start without %s', (name) => {
    expect(() => readSettings({ ...environment, [name]: '' })).toThrow(name)
  })

  it('does not keep the secret itself as the key of the cookie', () => {
    expect(readSettings(environment).cookieSecret).not.toContain('xxxx')
  })
})
