import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

/* Compresses what browsers load from a build once, as small as it gets. */
const folder = fileURLToPath(new URL('.next/static', import.meta.url))
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }

for (const name of readdirSync(folder, { recursive: true })) {
  if (!/\.(js|css|svg)$/.test(name)) continue
  const path = join(folder, name)
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }))
}
