import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { acceptedEncodings } from './accepted-encodings'

const pack = promisify(gzip)
const LEAST_BYTES = 1024
// An answer is packed once for one reader: most of the gain for a third of the work.
const LEVEL = 3

/**
 * A procedure's answer for a caller that reads gzip. Packed in one piece: a stream would cost more than the answer, and
 * for a caller that reads none it is not touched at all.
 */
export async function packAnswer(answer: Response, accepted: string | undefined): Promise<Response> {
  if (!acceptedEncodings(accepted).has('gzip')) return answer
  const text = await answer.text()
  const { status, headers } = answer
  headers.append('vary', 'accept-encoding')
  if (text.length < LEAST_BYTES) return new Response(text === '' ? null : text, { status, headers })
  headers.set('content-encoding', 'gzip')
  return new Response(new Uint8Array(await pack(text, { level: LEVEL })), { status, headers })
}
