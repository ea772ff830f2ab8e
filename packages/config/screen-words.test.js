import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { forbiddenIn, textsOf } from './screen-words.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where words that reach a screen are written. */
const PLACES = [
  'apps/admin/src',
  'apps/portal/src',
  'apps/server/src',
  'packages/ui/src',
  'packages/domain/src',
  'packages/api/src',
  'packages/db/src/demo',
  'packages/db/src/reference',
]
const NOT_SCREENS = /\.test\.|\/testing\/|\/access\/|\/gallery\//

const filesIn = (place) =>
  readdirSync(join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !NOT_SCREENS.test(path))

it('finds a forbidden word wherever a person would read it, and nowhere else', () => {
  const found = (code) =>
    textsOf(code, 'x.tsx').flatMap(({ line, text }) => forbiddenIn(text).map((word) => `${line} ${word}`))
  expect(found(`const a = 'Kasus baru'`)).toEqual(['1 kasus'])
  expect(found('const a = `Kiriman ${n} GAGAL.`')).toEqual(['1 gagal'])
  expect(found('const a = <p>\n  Usulan ditolak\n</p>')).toEqual(['1 ditolak'])
  expect(found('const a = <input placeholder="Cari klien" />')).toEqual(['1 klien'])
  expect(found(`const a = { judul: "Data korban" }`)).toEqual(['1 korban'])
  expect(found(`import { outbox } from './outbox' // kasus\nconst dispute = outbox.gagal`)).toEqual([])
  expect(found(`export { outbox } from './outbox'`)).toEqual([])
  expect(found(`type Answer = 'dispute'; const a = { 'kasus': 1 }`)).toEqual([])
  expect(found(`const a = { title: 'Syarat', citation: 'UU 1/2000 tentang Kasus' }`)).toEqual([])
  expect(found(`const a = 'Legalitas, kegagalan, kasusnya, penolakan'`)).toEqual([])
})

it('says no forbidden word in catalogues, templates, choices and answers', () => {
  const found = PLACES.flatMap(filesIn)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }))
    // Reading a file as code is slow; most hold no such word anywhere.
    .filter(({ code }) => forbiddenIn(code).length > 0)
    .flatMap(({ path, code }) =>
      textsOf(code, path).flatMap(({ line, text }) =>
        forbiddenIn(text).map((word) => `${path}:${line} ${word}`),
      ),
    )
  expect(found).toEqual([])
})

it('says none in the lists that officials see, but for the titles of classes and the names of sources', () => {
  const found = filesIn('packages/db/src/reference')
    .filter((path) => path.endsWith('.csv'))
    .flatMap((path) => {
      const [head = '', ...lines] = readFileSync(join(root, path), 'utf8').split('\n')
      const shown = head.split(',').map((column) => !/title|source|url/.test(column))
      return lines.flatMap((line, index) =>
        cellsOf(line)
          .filter((_, column) => shown[column])
          .flatMap(forbiddenIn)
          .map((word) => `${path}:${index + 2} ${word}`),
      )
    })
  expect(found).toEqual([])
})

it('looks at every place where words stand', () => {
  for (const place of PLACES) expect(filesIn(place).length, place).toBeGreaterThan(3)
})

function cellsOf(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell)
}
