import type { IncomingMessage } from 'node:http'

const MOST_HEADERS = 100
const READING = new Set(['GET', 'HEAD'])
const WRITING = new Set(['POST', 'PUT'])
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i

type ReadRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>

/** The status that refuses what no browser and no program of ours sends; undefined for a plain request. */
export function oddityOf({ method = '', url = '', headers, rawHeaders }: ReadRequest): number | undefined {
  if (rawHeaders.length > MOST_HEADERS * 2) return 431
  if (!READING.has(method) && !WRITING.has(method)) return 405
  if (hostsIn(rawHeaders) !== 1 || !HOST.test(headers.host ?? '') || !isPath(url)) return 400
  // What is too long is refused by its length, before any of it is read.
  if (headers['transfer-encoding'] !== undefined) return 411
  if (READING.has(method) && Number(headers['content-length'] ?? 0) > 0) return 400
  const packing = headers['content-encoding']
  return packing === undefined || packing === 'identity' ? undefined : 415
}

/** Node keeps the first Host and drops the others; a proxy in front may have kept another. */
function hostsIn(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length
}

function isPath(url: string): boolean {
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\')) return false
  try {
    return !/[\u0000-\u001f\\]/.test(decodeURIComponent(url.split('?')[0] ?? ''))
  } catch {
    return false
  }
}
