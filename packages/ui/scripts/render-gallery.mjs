import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Gallery } from '../src/gallery/gallery.tsx'

const source = fileURLToPath(new URL('../src/', import.meta.url))
const target = await mkdtemp(join(tmpdir(), 'titian-gallery-'))

await cp(source, join(target, 'src'), { recursive: true })
for (const scheme of ['light', 'dark'])
  await writeFile(join(target, `${scheme}.html`), page(scheme, renderToStaticMarkup(createElement(Gallery))))
console.log(target)

function page(scheme, body) {
  const styles = ['tokens', 'ui', 'gallery/gallery'].map(
    (name) => `<link rel="stylesheet" href="src/${name}.css">`,
  )
  return `<!doctype html><html lang="id" data-scheme="${scheme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Titian</title>${styles.join('')}</head><body>${body}</body></html>`
}
