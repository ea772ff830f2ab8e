import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  Avatar,
  chipStatuses,
  DemoRibbon,
  Figure,
  initials,
  Notice,
  Skeleton,
  StackedStrip,
  StatusChip,
} from './index'

test('every status has a shape of its own and a word', () => {
  const chips = chipStatuses.map((status) => renderToStaticMarkup(<StatusChip status={status} />))
  const shapes = chips.map((html) => /<path d="([^"]+)"/.exec(html)?.[1])
  expect(new Set(shapes).size).toBe(chipStatuses.length)
  for (const html of chips) expect(html).toMatch(/<\/svg>\p{Lu}\p{Ll}+/u)
})

test('a chip says the word it is given instead of its own', () => {
  const html = renderToStaticMarkup(<StatusChip status="returned" word="Perlu dilengkapi" />)
  expect(html).toContain('Perlu dilengkapi')
  expect(html).not.toContain('Dikembalikan')
})

test('a stacked strip says every figure and draws one case among a thousand', () => {
  const segments = [
    { label: 'Terdata', value: 1200 },
    { label: 'Didampingi', value: 0 },
    { label: 'Berizin', value: 1 },
  ]
  const html = renderToStaticMarkup(<StackedStrip label="Paser menurut tahap" segments={segments} />)
  expect(html).toContain('aria-label="Paser menurut tahap: Terdata 1.200, Didampingi 0, Berizin 1"')
  const widths = Array.from(html.matchAll(/<rect[^>]*width="([\d.]+)%"/g), (found) => Number(found[1]))
  expect(widths).toHaveLength(2)
  expect(Math.min(...widths)).toBeGreaterThan(1)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
})

test('a strip without a single case is empty and says so', () => {
  const html = renderToStaticMarkup(
    <StackedStrip label="Mahulu" segments={[{ label: 'Terdata', value: 0 }]} />,
  )
  expect(html).toContain('Mahulu: Terdata 0')
  expect(html).not.toContain('<rect')
})

test('initials leave out titles and degrees', () => {
  expect(
    ['Rina Sari', 'Hj. Siti Aminah, S.E.', 'Dayang', 'Ibu', 'dr. Ayu Dewi Lestari', ''].map(initials),
  ).toEqual(['RS', 'SA', 'D', 'I', 'AL', '?'])
})

test('an avatar beside a name is not read out', () => {
  expect(renderToStaticMarkup(<Avatar name="Rina Sari" decorative />)).toContain('aria-hidden="true"')
  expect(renderToStaticMarkup(<Avatar name="Rina Sari" />)).toContain('role="img" aria-label="Rina Sari"')
})

test('a figure keeps its definition one tap away and leads to its rows', () => {
  const html = renderToStaticMarkup(
    <Figure label="Didampingi" value="600" definition="Semua yang aktif." href="/usaha" />,
  )
  expect(html).toContain('<details')
  expect(html).toContain('<a href="/usaha">Didampingi</a>')
})

test('messages that appear after an act are announced, standing ones are not', () => {
  expect(renderToStaticMarkup(<Notice role="status">Tersimpan</Notice>)).toContain('role="status"')
  expect(renderToStaticMarkup(<Notice>Tersimpan</Notice>)).not.toContain('role=')
  expect(renderToStaticMarkup(<Skeleton label="Memuat" />)).toContain('role="status"')
})

test('the demo strip says that the data are examples', () => {
  expect(renderToStaticMarkup(<DemoRibbon />)).toContain('Data contoh')
})
