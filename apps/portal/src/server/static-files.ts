import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

type StaticFile = { type: string; plain: Buffer; brotli: Buffer | undefined }
export type ServeStatic = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Serves the files of one build from memory, compressed at the build. Their names carry their hash, so browsers
 * keep them. Answers false for every other path.
 */
export const staticFiles = (folder: string, prefix: string): ServeStatic => {
  const files = new Map<string, StaticFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = types[extname(name)]
    if (type) files.set(`${prefix}/${name.replaceAll('\\', '/')}`, readStatic(join(folder, name), type))
  }
  return ({ url = '', headers }, response) => {
    const file = files.get(decodeURI(url.split('?')[0] ?? ''))
    if (!file) return false
    const isBrotli = file.brotli !== undefined && /\bbr\b/.test(String(headers['accept-encoding']))
    const body = isBrotli ? (file.brotli ?? file.plain) : file.plain
    // HTTP/1.1 keeps a connection without being told, and every file would carry the sentence.
    if (response.getHeader('connection') === undefined) response.removeHeader('connection')
    response.setHeader('content-type', file.type)
    response.setHeader('cache-control', 'max-age=31536000, immutable')
    response.setHeader('vary', 'accept-encoding')
    if (isBrotli) response.setHeader('content-encoding', 'br')
    response.setHeader('content-length', body.length)
    response.end(body)
    return true
  }
}

const readStatic = (path: string, type: string): StaticFile => {
  let brotli: Buffer | undefined
  try {
    brotli = readFileSync(`${path}.br`)
  } catch {
    brotli = undefined
  }
  return { type, plain: readFileSync(path), brotli }
}
