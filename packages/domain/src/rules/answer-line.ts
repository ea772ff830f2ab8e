import { z } from 'zod'
import { DomainError } from '../core'
import { ruleFunctions, type Ruled } from './rule-functions'

/** One line out: the answer of a rule, or why there is none. Keys of `reason` and `warnings` are stable. */
export type RuleAnswer = ({ ok: true } & Ruled) | { ok: false; reason: string }

const question = z.object({ fn: z.string(), input: z.record(z.string(), z.unknown()).optional() })

/** Answers one JSON line `{"fn": "…", "input": {…}}`. Never throws for what was asked. */
export function answerLine(line: string): RuleAnswer {
  let asked: unknown
  try {
    asked = JSON.parse(line)
  } catch {
    return { ok: false, reason: 'not_json' }
  }
  const parsed = question.safeParse(asked)
  if (!parsed.success) return { ok: false, reason: 'not_a_question' }
  const ask = Object.hasOwn(ruleFunctions, parsed.data.fn) ? ruleFunctions[parsed.data.fn] : undefined
  if (!ask) return { ok: false, reason: 'unknown_function' }
  try {
    return { ok: true, ...ask(parsed.data.input ?? {}) }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

const needTheirField = ['negative', 'not_integer', 'unreadable']

function reasonOf(error: unknown): string {
  if (error instanceof DomainError)
    return error.field && needTheirField.includes(error.reason)
      ? `${snake(error.field)}_${error.reason}`
      : error.reason
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    const field = issue?.path.map(String).join('_') || 'input'
    return `${snake(field)}_${issue?.message === 'missing' ? 'missing' : 'unreadable'}`
  }
  throw error
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
