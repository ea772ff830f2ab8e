import type { PortalApi } from '@titian/api'
import type { Logger } from 'pino'
import type { CookieNames } from './cookie-names'

/** Why the api refused, in our own words; `fields` by dotted path. */
export type Answer = {
  code: string
  reason: string
  message: string
  fields: Readonly<Record<string, string>>
}

type PublicPage = Awaited<ReturnType<Awaited<ReturnType<PortalApi['caller']>>['public']['page']>>

/** What the process holds for its whole life. The pages share it, so there is one pool of connections. */
export type PortalServices = {
  api: PortalApi
  origin: string
  cookies: CookieNames
  isSecure: boolean
  cookieSecret: string
  log: Logger
  /** At most 30 seconds old. */
  publicPage: () => Promise<PublicPage>
  /** What an error of the api says to a person; undefined when it is none of ours. */
  answerOf: (error: unknown) => Answer | undefined
}

declare global {
  var titianPortal: PortalServices | undefined
}

/** Called once by the process, before it listens. */
export const provideServices = (services: PortalServices) => {
  globalThis.titianPortal = services
}

/** For the pages, which Next bundles apart from the server that opened the api. */
export const services = (): PortalServices => {
  if (!globalThis.titianPortal) throw new Error('The portal runs in its own server: node dist/server.js')
  return globalThis.titianPortal
}
