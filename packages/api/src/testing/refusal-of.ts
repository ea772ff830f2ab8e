import { TRPCError } from '@trpc/server'
import { answerOf } from '../core/errors'

/** The refusal that a call ends in, as it leaves the server. @throws Error when the call succeeds or breaks otherwise */
export const refusalOf = async (call: Promise<unknown>) => {
  try {
    await call
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, ...answerOf(error) }
    throw error
  }
  throw new Error('The call was expected to be refused and succeeded')
}
