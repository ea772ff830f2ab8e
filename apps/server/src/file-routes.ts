import { Hono } from 'hono'
import { callerAddress, callerDevice } from './caller'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'
import { bodyUpTo } from './request-limits'
import { FILE_POLICY } from './security-headers'
import { sessionCookie, type CookieRules } from './session-cookie'
import type { CallerRequest } from './trpc-route'

const FILE_BYTES = 6 * 1024 * 1024
const FILE_PATH = '/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}'

/** A file on its way in; `sha256` is the hex digest that the sender computed. */
export interface IncomingFile {
  request: CallerRequest
  id: string
  bytes: Buffer
  sha256: string
  declaredType: string
}

export interface StoredFile {
  bytes: Buffer
  contentType: string
  /** The name that the server made for it. */
  name: string
}

/** What the API does with files; it throws a DomainError to refuse. */
export interface FileActs {
  receiveFile: (file: IncomingFile) => Promise<object>
  readFile: (wanted: { request: CallerRequest; id: string }) => Promise<StoredFile>
}

/**
 * `PUT /files/:id` takes a raw body with `x-titian-sha256` and `x-titian-upload: 1` (a header that a foreign page
 * cannot send unasked); `GET /files/:id` gives the file back for looking at, never for running.
 */
export function fileRoutes(acts: FileActs, cookieRules: CookieRules): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .put(FILE_PATH, bodyUpTo(FILE_BYTES), async (c) => {
      const sha256 = c.req.header('x-titian-sha256')?.toLowerCase()
      if (c.req.header('x-titian-upload') !== '1') return refuse(c, 'not_same_origin')
      if (!sha256 || !/^[0-9a-f]{64}$/.test(sha256)) return refuse(c, 'input_unreadable')
      const received = await acts.receiveFile({
        request: readerOf(c),
        id: c.req.param('id'),
        bytes: Buffer.from(await c.req.arrayBuffer()),
        sha256,
        declaredType: c.req.header('content-type') ?? 'application/octet-stream',
      })
      return c.json(received)
    })
    .get(FILE_PATH, async (c) => {
      const file = await acts.readFile({ request: readerOf(c), id: c.req.param('id') })
      return c.body(new Uint8Array(file.bytes), 200, {
        'content-type': file.contentType,
        'content-disposition': `inline; filename="${file.name.replace(/[^\w.-]/g, '_')}"`,
        'content-security-policy': FILE_POLICY,
      })
    })

  function readerOf(c: Parameters<typeof sessionCookie>[0]): CallerRequest {
    return {
      requestId: c.get('requestId'),
      address: callerAddress(c, cookieRules),
      device: callerDevice(c),
      sessionToken: sessionCookie(c, cookieRules).token,
      setSession: () => undefined,
      clearSession: () => undefined,
    }
  }
}
