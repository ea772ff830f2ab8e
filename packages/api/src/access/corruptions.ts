/** A malformed copy of a well-formed input; `text` is the JSON as it goes over the wire. */
export type Corruption = { name: string; text: string }

const nul = 'a\u0000b'
const loneSurrogate = 'a\ud800b'

const strings: readonly (readonly [string, unknown])[] = [
  ['NUL', nul],
  ['lone surrogate', loneSurrogate],
  ['control sign', 'a\u0007b'],
  ['empty', ''],
  ['blank', '   '],
  ['zero width', '\u200b'],
  ['half a million signs', 'x'.repeat(500_000)],
  ['SQL', `x'); drop table app.visit; --`],
  ['2^31', '2147483648'],
  ['year +300000', '+300000-01-01T00:00:00Z'],
  ['31 February', '2026-02-31'],
  ['year 0', '0000-01-01'],
  ['30 February with time', '2026-02-30T10:00:00Z'],
  ['year 2099 with time', '2099-12-31T23:59:59Z'],
  ['1970 with time', '1970-01-01T00:00:00Z'],
  ['NaN', 'NaN'],
  ['no UUID', '019a0000-0000-7000-8000-00000000000g'],
  ['foreign key name', '__proto__'],
  ['cursor of words', cursorOf(['x', 'y'])],
  ['cursor of nothing', cursorOf([null, null])],
  ['cursor of numbers', cursorOf([1e308, -1])],
  ['cursor of odd days', cursorOf(['2026-02-31', '019a0000-0000-7000-8000-000000000000'])],
  ['cursor of a far year', cursorOf(['+300000-01-01T00:00:00.000Z', '019a0000-0000-7000-8000-000000000000'])],
  ['cursor of NUL', cursorOf([nul, '019a0000-0000-7000-8000-000000000000'])],
  ['cursor with one part', cursorOf(['a'])],
  ['cursor of an object', Buffer.from('{"length":2}').toString('base64url')],
]

const numbers: readonly (readonly [string, unknown])[] = [
  ['-1', -1],
  ['a half', 0.5],
  ['2^31', 2 ** 31],
  ['2^53', 2 ** 53],
  ['2^63', 2 ** 63],
  ['1e308', 1e308],
]

const otherTypes: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['true', true],
  ['a number', 7],
  ['an array', []],
  ['an array of arrays', [[[[[]]]]]],
  ['an object', {}],
  ['an object with a prototype', { constructor: { prototype: { polluted: true } } }],
]

/** Keys that a caller would like to decide on and that only the server may (A06, A12). */
export const serverKeys = [
  'regencyCode',
  'regency_code',
  'region',
  'mentorId',
  'authorId',
  'caseMentorId',
  'role',
  'duty',
  'status',
  'stage',
  'approved',
  'approvedBy',
  'createdAt',
  'receivedAt',
  'queuedAt',
  'version',
  'isOffline',
] as const

/** A value that stands for a raw piece of JSON which no JavaScript value writes. */
const rawMark = '"@@RAW@@"'
const raws: readonly (readonly [string, string])[] = [
  ['1e309', '1e309'],
  ['ten thousand nested arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['__proto__', '{"__proto__":{"polluted":true}}'],
]

function cursorOf(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

type Step = string | number

/** Every place of an input, with the value there. */
const placesOf = (value: unknown, at: Step[] = []): { at: Step[]; value: unknown }[] =>
  Array.isArray(value)
    ? [{ at, value }, ...value.flatMap((part, index) => placesOf(part, [...at, index]))]
    : value !== null && typeof value === 'object'
      ? [{ at, value }, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...at, key]))]
      : [{ at, value }]

/** A copy of `value` with `change` applied to what stands at a place; `undefined` takes it out. */
const changed = (value: unknown, at: Step[], change: (old: unknown) => unknown): unknown => {
  const [step, ...rest] = at
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (index === step ? changed(part, rest, change) : part))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, part]): [string, unknown] => [key, key === step ? changed(part, rest, change) : part])
        .filter(([, part]) => part !== undefined),
    )
  return value
}

/** Malformed copies of an input: each place with each wrong value, unknown keys at each level, missing keys. */
export const corruptions = (input: unknown): Corruption[] => {
  const copies: Corruption[] = []
  const add = (at: Step[], what: string, text: string | undefined) => {
    if (text !== undefined) copies.push({ name: `${at.join('.') || 'input'}: ${what}`, text })
  }
  for (const { at, value } of placesOf(input)) {
    const put = (what: string, replacement: unknown) =>
      add(at, what, JSON.stringify(changed(input, at, () => replacement)))
    const wrong =
      typeof value === 'number' ? numbers : typeof value === 'string' || value === null ? strings : []
    for (const [what, replacement] of [...wrong, ...otherTypes]) put(what, replacement)
    for (const [what, raw] of raws)
      add(
        at,
        what,
        JSON.stringify(changed(input, at, () => '@@RAW@@'))?.replace(rawMark, () => raw),
      )
    if (at.length > 0) put('missing', undefined)
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const key of [...serverKeys, 'tidakDikenal'])
        if (!(key in value)) put(`unknown key ${key}`, { ...value, [key]: 'x' })
    if (Array.isArray(value)) {
      const parts: unknown[] = value
      put(
        'a thousand parts',
        Array.from({ length: 1000 }, () => parts[0] ?? 'x'),
      )
      put('twice the same', [...parts, ...parts])
    }
  }
  return copies
}

/** The same choice at every run: `count` of the items, spread by a fixed sequence. */
export const sample = <Item>(items: readonly Item[], count: number, seed: number): Item[] => {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return items
    .map((item) => ({ item, order: next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ item }) => item)
}
