import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { acceptedEncodings } from './accepted-encodings'
import type { HostEnv } from './host-env'

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)
const PACKABLE = /^(text\/|application\/(json|javascript|manifest\+json|wasm)|image\/svg)/
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/
const LEAST_BYTES = 1024

interface Asset {
  body: Buffer
  type: string
  cache: string
  etag: string
  packed: Partial<Record<Encoding, Promise<Buffer>>>
}
type Encoding = 'br' | 'gzip'

/**
 * The built staff app from memory: only files that were there at the start can be asked for.
 * A path without a file extension is a screen and gets index.html.
 */
export function staticApp(folder: string): MiddlewareHandler<HostEnv> {
  const assets = readAssets(folder)
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const asset = assets.get(c.req.path) ?? (isScreen(c.req.path) ? assets.get('/index.html') : undefined)
    return asset ? answer(c, asset) : next()
  }
}

async function answer(c: Context<HostEnv>, asset: Asset): Promise<Response> {
  c.header('cache-control', asset.cache)
  c.header('etag', asset.etag)
  c.header('vary', 'accept-encoding')
  if (asset.cache !== 'no-store' && c.req.header('if-none-match') === asset.etag) return c.body(null, 304)
  c.header('content-type', asset.type)
  const encoding = chooseEncoding(c.req.header('accept-encoding'), asset)
  if (encoding) c.header('content-encoding', encoding)
  const body = encoding ? await pack(asset, encoding) : asset.body
  c.header('content-length', String(body.length))
  return c.req.method === 'HEAD' ? c.body(null) : c.body(new Uint8Array(body))
}

/** Packed at the first request and kept: a few hundred kilobytes in all. */
function pack(asset: Asset, encoding: Encoding): Promise<Buffer> {
  asset.packed[encoding] ??=
    encoding === 'br'
      ? packBrotli(asset.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : packGzip(asset.body, { level: 9 })
  return asset.packed[encoding]
}

function chooseEncoding(accepted: string | undefined, asset: Asset): Encoding | undefined {
  if (!PACKABLE.test(asset.type) || asset.body.length < LEAST_BYTES) return undefined
  const offered = acceptedEncodings(accepted)
  if (offered.has('br')) return 'br'
  return offered.has('gzip') ? 'gzip' : undefined
}

function isScreen(path: string): boolean {
  // An area code in the address, 64.02, is no file.
  return !/\.[a-z]\w*$/i.test(path)
}

function readAssets(folder: string): Map<string, Asset> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = `/${relative(folder, file).split(sep).join('/')}`
      return [path, readAsset(file, path)]
    }),
  )
}

function readAsset(file: string, path: string): Asset {
  const body = readFileSync(file)
  return {
    body,
    type: getMimeType(path) ?? 'application/octet-stream',
    cache: cacheOf(path),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    packed: {},
  }
}

function cacheOf(path: string): string {
  if (HASHED.test(path)) return 'public, max-age=31536000, immutable'
  return path.endsWith('.html') ? 'no-store' : 'no-cache'
}
