import fc from 'fast-check'
import { z } from 'zod'

const jsonSchema = z.object({
  get anyOf() {
    return z.array(jsonSchema).optional()
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional()
  },
  get items() {
    return jsonSchema.optional()
  },
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.json()).optional(),
  const: z.json().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
type JsonSchema = z.infer<typeof jsonSchema>

/** Values that break what is not guarded; each stands in for any part of an input. */
const hostile: readonly unknown[] = [
  'a\u0000b',
  'a\ud800b',
  '\u0000',
  ...[
    '',
    '   ',
    '\u200b',
    '__proto__',
    'constructor',
    'NaN',
    "x'); drop table app.visit; --",
    '%00',
    '../../etc',
  ],
  ...['+300000-01-01T00:00:00Z', '0000-01-01', '2026-02-31', '2026-02-30T10:00:00Z', '2099-12-31T23:59:59Z'],
  ...['2147483648', 'x'.repeat(100_000), '🦆'.repeat(3_000)],
  ...[-1, 0.5, 2 ** 31, 2 ** 53, 2 ** 63, 1e308, -1e308, 5e-324],
  ...[null, true, [], {}, [[[[[]]]]], { constructor: { prototype: { polluted: true } } }],
  Array.from({ length: 2_000 }, () => 'x'),
]

/** Inputs that are nearly what a schema asks for, with one part replaced by something hostile, or with too much. */
export function malformedInputs(schema: z.ZodType, knownId: string): fc.Arbitrary<unknown> {
  const described = jsonSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const near = nearlyValid(described, knownId)
  const part = fc.constantFrom(...hostile)
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(near, fc.nat(), part).map(([value, place, bad]) => replaced(value, place, bad)),
    },
    { weight: 2, arbitrary: near },
    {
      weight: 1,
      arbitrary: fc.tuple(near, fc.string(), part).map(([value, key, bad]) => withKey(value, key, bad)),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  )
}

function nearlyValid(schema: JsonSchema, knownId: string): fc.Arbitrary<unknown> {
  if (schema.anyOf?.length) return fc.oneof(...schema.anyOf.map((one) => nearlyValid(one, knownId)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum?.length) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => nearlyValid({ ...schema, type }, knownId)))
  }
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, one]) => [key, nearlyValid(one, knownId)]),
        ),
      )
    case 'array':
      return fc.array(nearlyValid(schema.items ?? {}, knownId), { maxLength: 3 })
    case 'integer':
    case 'number':
      return fc.integer({ min: bounded(schema.minimum, -1_000), max: bounded(schema.maximum, 1_000_000) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return textOf(schema.format, knownId)
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

const bounded = (limit: number | undefined, otherwise: number): number =>
  limit === undefined || Math.abs(limit) > 2 ** 31 ? otherwise : limit

function textOf(format: string | undefined, knownId: string): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.uuid(), fc.constant(knownId))
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  return fc.oneof(
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.string({ maxLength: 40 }),
    fc.constantFrom('64.02.01.2001', '64.02', '2026-11-24', '+6281000000001', '1234567890123'),
  )
}

type Step = string | number

function placesOf(value: unknown, at: readonly Step[] = []): (readonly Step[])[] {
  if (value === null || typeof value !== 'object') return [at]
  const entries: [Step, unknown][] = Array.isArray(value)
    ? value.map((part: unknown, index): [Step, unknown] => [index, part])
    : Object.entries(value)
  return [at, ...entries.flatMap(([step, part]) => placesOf(part, [...at, step]))]
}

function replaced(value: unknown, place: number, bad: unknown): unknown {
  const places = placesOf(value)
  return put(value, places[place % places.length] ?? [], bad)
}

function put(value: unknown, [step, ...rest]: readonly Step[], bad: unknown): unknown {
  if (step === undefined) return bad
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (index === step ? put(part, rest, bad) : part))
  if (value === null || typeof value !== 'object') return bad
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === step ? put(part, rest, bad) : part]),
  )
}

function withKey(value: unknown, key: string, bad: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return bad
  return { ...value, [key]: bad }
}
