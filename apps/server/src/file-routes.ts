import type { StaffApi } from '@titian/api'
import { Hono } from 'hono'
import { callerOf, type CallerRules } from './caller'
import type { HostEnv } from './host-env'
import { refuse } from './refusal'
import { bodyUpTo } from './request-limits'
import { FILE_POLICY } from './security-headers'

const FILE_BYTES = 6 * 1024 * 1024
const FILE_PATH = '/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}'
const ENDINGS: Partial<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' }

/** What the API does with files; both throw a DomainError to refuse. */
export type FileActs = Pick<StaffApi, 'receiveFile' | 'readFile'>

/**
 * `PUT /files/:id` takes a raw body with the headers `x-titian-case` (the case's id) and `x-titian-sha256` (hex);
 * a foreign page cannot send such headers unasked. `GET /files/:id` gives a file for looking at, never for running.
 */
export function fileRoutes(acts: FileActs, rules: CallerRules): Hono<HostEnv> {
  return new Hono<HostEnv>()
    .put(FILE_PATH, bodyUpTo(FILE_BYTES), async (c) => {
      const caseId = c.req.header('x-titian-case')
      const sha256 = c.req.header('x-titian-sha256')
      if (!caseId || !sha256) return refuse(c, 'input_unreadable')
      const bytes = Buffer.from(await c.req.arrayBuffer())
      return c.json(
        await acts.receiveFile(callerOf(c, rules).info, { id: c.req.param('id'), caseId, sha256, bytes }),
      )
    })
    .get(FILE_PATH, async (c) => {
      const id = c.req.param('id')
      const { bytes, mediaType } = await acts.readFile(callerOf(c, rules).info, id)
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': mediaType,
        'content-disposition': `inline; filename="${id}.${ENDINGS[mediaType] ?? 'bin'}"`,
        'content-security-policy': FILE_POLICY,
      })
    })
}
