import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const light = block(':root {')
const dark = { ...light, ...block("[data-scheme='dark'] {") }

/** Text needs 4.5 on its ground (WCAG 2.2, 1.4.3). */
const textPairs: [text: string, ground: string][] = [
  ...pairs(['ink', 'muted', 'mahakam', 'mahakam-deep', 'doyo'], (text) => [text, 'paper']),
  ...pairs(['ink', 'muted', 'mahakam', 'mahakam-deep', 'doyo'], (text) => [text, 'card']),
  ...pairs(['verified', 'waiting', 'returned', 'unknown', 'note'], (status) => [status, `${status}-soft`]),
  ...pairs(['verified', 'waiting', 'returned', 'unknown', 'note'], (status) => [status, 'card']),
  ...pairs(['verified', 'waiting', 'returned', 'unknown', 'note'], (status) => ['ink', `${status}-soft`]),
  ...pairs(['1', '2', '3', '4', '5', '6'], (stage) => [`on-stage-${stage}`, `stage-${stage}`]),
  ['mahakam', 'mahakam-soft'],
  ['ink', 'mahakam-soft'],
  ['on-mahakam', 'mahakam'],
  ['on-mahakam', 'mahakam-deep'],
  ['on-verified', 'verified'],
  ['on-ribbon', 'ribbon'],
]

/** What has to be seen to understand a drawing or find a control needs 3 (1.4.11). */
const shapePairs: [shape: string, ground: string][] = [
  ['input-border', 'card'],
  ['input-border', 'paper'],
  ['mahakam', 'card'],
  ['ironwood', 'card'],
  ['waiting', 'waiting-soft'],
  ['returned', 'returned-soft'],
  ['mahakam', 'bank'],
  ['input-border', 'bank'],
  ['ink', 'paper'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('%s scheme', (_, tokens) => {
  test.each(textPairs)('%s is legible as text on %s', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s stands out as a shape on %s', (shape, ground) => {
    expect(contrast(tokens, shape, ground)).toBeGreaterThanOrEqual(3)
  })
})

test('the dark scheme is the same whether it is chosen or follows the system', () => {
  expect(block("[data-scheme='auto'] {")).toEqual(block("[data-scheme='dark'] {"))
})

test('nothing but the staff app, which sets a scheme, turns dark', () => {
  const systemDark = css.slice(css.indexOf('@media (prefers-color-scheme: dark)'))
  expect(systemDark.match(/^ {2}\S.*\{$/gm)).toEqual(["  [data-scheme='auto'] {"])
})

function pairs(names: string[], pair: (name: string) => [string, string]): [string, string][] {
  return names.map(pair)
}

function block(opening: string): Record<string, string> {
  const start = css.indexOf(opening) + opening.length
  const body = css.slice(start, css.indexOf('}', start))
  const tokens: Record<string, string> = {}
  for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens[name] = value
  return tokens
}

function contrast(tokens: Record<string, string>, one: string, other: string): number {
  const [a, b] = [luminance(tokens, one), luminance(tokens, other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(tokens: Record<string, string>, name: string): number {
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(tokens[name] ?? '')
  if (!hex) throw new Error(`--${name} is not a six-digit colour`)
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => {
    const value = Number.parseInt(part, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
