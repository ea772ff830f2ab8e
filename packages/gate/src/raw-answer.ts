/** A whole answer as text, for where no request has been read: it closes the connection. */
export function rawAnswer(status: string, headers: Readonly<Record<string, string>>): string {
  const all = { ...headers, 'cache-control': 'no-store', connection: 'close', 'content-length': '0' }
  return [
    `HTTP/1.1 ${status}`,
    ...Object.entries(all).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n')
}
