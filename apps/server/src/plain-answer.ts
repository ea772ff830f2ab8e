import { SECURITY_HEADERS } from './security-headers'

/** A whole answer as text, for where no request has been read: it closes the connection. */
export function plainAnswer(status: string, more: Record<string, string> = {}): string {
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    ...more,
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': '0',
  })
  return [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
}
