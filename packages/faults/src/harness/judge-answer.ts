import { z } from 'zod'
import type { Answer } from './http'

const fromProcedure = z.object({
  error: z.object({ message: z.string().min(1), data: z.object({ reason: z.string() }) }),
})
const fromHost = z.object({ error: z.object({ message: z.string().min(1), reason: z.string() }) })
const STACK = /\n\s+at |node_modules|\.[cm]?[jt]s:\d+:\d+|SQLSTATE|syntax error at or near/

/**
 * What is wrong with an answer to a malformed input; undefined when it is a refusal as it should be, or a yes.
 * A connection that is cut at once is a refusal too, but only of a body that no host reads to its end.
 */
export function judgeAnswer(answer: Answer | undefined, isHuge = false, isCut = false): string | undefined {
  if (!answer) return isHuge && isCut ? undefined : 'hung or cut'
  const { status, body } = answer
  if (status >= 500) return `${status}`
  if (STACK.test(body)) return 'shows its inside'
  if (status < 400) return undefined
  const reason = reasonOf(body)
  if (reason === undefined) return `${status} without a reason`
  return /^[a-z_]+$/.test(reason) ? undefined : `${status} with the reason ${reason}`
}

function reasonOf(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    // A batch answers with a list.
    const first = z.array(z.unknown()).safeParse(parsed).data?.[0] ?? parsed
    return (
      fromProcedure.safeParse(first).data?.error.data.reason ?? fromHost.safeParse(first).data?.error.reason
    )
  } catch {
    return undefined
  }
}
