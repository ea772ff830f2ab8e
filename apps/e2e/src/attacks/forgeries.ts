import type { Host } from './hosts'
import { send, type Answer } from './http'

/** Origins that no page of a host has, each with the headers of the browser that would send it. */
export const foreignOrigins = (url: string): Record<string, Record<string, string>> => {
  const { protocol, host, port } = new URL(url)
  return {
    'another site': { origin: 'https://evil.example' },
    'a name that ends like ours': { origin: `${protocol}//evil-${host}` },
    'a name that begins like ours': { origin: `${protocol}//${host}.evil.example` },
    'a sibling subdomain': { origin: `${protocol}//mitra.${host}`, 'sec-fetch-site': 'same-site' },
    'another port': { origin: `${protocol}//localhost:${Number(port) + 1}`, 'sec-fetch-site': 'same-site' },
    'a sandboxed frame': { origin: 'null' },
    'a page that hides itself': {},
    'a page that the browser calls foreign': { origin: url, 'sec-fetch-site': 'cross-site' },
  }
}

/** What a form of any page can send without asking, and what the body then looks like. */
export const forms: readonly { type: string; body: string }[] = [
  {
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
  },
  { type: 'text/plain', body: '{}' },
  { type: 'application/x-www-form-urlencoded', body: 'a=1' },
  { type: 'application/octet-stream', body: '{}' },
]

type Forgery = {
  procedure: string
  cookie: string
  headers: Record<string, string>
  type: string
  body?: string
}

/** A POST to a procedure as another page would make it, with her cookie. */
export const forge = (
  host: Host,
  { procedure, cookie, headers, type, body = '{}' }: Forgery,
): Promise<Answer> =>
  send(host.url(), `/trpc/${procedure}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': type, cookie },
    body,
  })
