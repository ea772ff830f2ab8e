import type { World } from './create-world'
import { requestWith } from './people'

export type Answer = { status: number; body: unknown; text: string }

/**
 * Sends one call over HTTP as a host would hand it on: a POST with JSON, a session token or none.
 * `rawBody` replaces the JSON of `input`.
 */
export const post = async (
  world: World,
  host: 'staf' | 'mitra',
  path: string,
  input: unknown,
  token: string | null,
  rawBody?: string,
): Promise<Answer> => {
  const request = new Request(`http://${host}.example/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: rawBody ?? JSON.stringify(input),
  })
  const response = await world.apis[host].handle(request, requestWith(token))
  const text = await response.text()
  return { status: response.status, body: JSON.parse(text), text }
}
