import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const REFUSALS = {
  internal: [500, 'Ada yang tidak beres di sistem. Isian Anda belum hilang; coba lagi.'],
  media_type: [415, 'Cara kirim ini tidak dilayani.'],
  method_not_supported: [405, 'Cara kirim ini tidak dilayani.'],
  not_found: [404, 'Halaman atau data ini tidak ada.'],
  not_same_origin: [403, 'Kiriman dari halaman lain tidak diterima.'],
  too_large: [413, 'Kiriman terlalu besar.'],
  input_unreadable: [400, 'Kiriman tidak terbaca.'],
  try_again: [503, 'Sistem sedang sibuk. Isian Anda aman; coba lagi sebentar lagi.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>

export type RefusalReason = keyof typeof REFUSALS

/** The host's own answer before any procedure runs; the shape is the one of a tRPC error's `data`. */
export function refuse(c: Context, reason: RefusalReason): Response {
  const [status, message] = REFUSALS[reason]
  if (status === 503) c.header('retry-after', '2')
  // The rest of a body that nobody reads must not be taken for the next request.
  if (c.req.method === 'POST' || c.req.method === 'PUT') c.header('connection', 'close')
  const requestId: unknown = c.get('requestId')
  return c.json({ error: { message, data: { reason, httpStatus: status, fields: {}, requestId } } }, status)
}
