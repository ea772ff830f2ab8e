import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const resolve = createRequire(import.meta.url).resolve
const family = '@fontsource-variable/plus-jakarta-sans'
const target = new URL('../src/fonts/', import.meta.url)

const basicLatin = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(0x20 + i)).join('')
// What screens say beyond ASCII, and what a name may need; other letters come from the system's font.
const beyond = '\u00a0·×é–—‘’“”•…→←↑↓−≥✓'

const source = await readFile(resolve(`${family}/files/plus-jakarta-sans-latin-wght-normal.woff2`))
const font = await subsetFont(source, basicLatin + beyond, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 800 } },
  keepFeatures: ['kern', 'mark', 'ccmp', 'tnum', 'lnum'],
  noHinting: true,
})

await writeFile(new URL('plus-jakarta-sans.woff2', target), font)
await writeFile(new URL('OFL.txt', target), await readFile(resolve(`${family}/LICENSE`)))
console.log(`${source.length} → ${font.length} bytes`)
