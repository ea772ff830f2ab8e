import type { StaffRouter } from '@titian/api'
import { TRPCClientError } from '@trpc/client'

/** What a screen may say about an answer that was not a success. `status` 0: the server was not reached. */
export type Refusal = {
  status: number
  reason: string
  message: string
  fields: Readonly<Record<string, string>>
  requestId: string | null
}

const unreached: Refusal = { status: 0, reason: 'not_reached', message: '', fields: {}, requestId: null }
const unexpected: Refusal = { status: 500, reason: 'internal', message: '', fields: {}, requestId: null }

const isApiError = (error: unknown): error is TRPCClientError<StaffRouter> => error instanceof TRPCClientError

/** Reads any thrown value as a refusal; a message is only kept when our server wrote it. */
export const readRefusal = (error: unknown): Refusal => {
  if (error instanceof NotReachedError) return unreached
  if (!isApiError(error)) return unexpected
  const { data } = error
  if (!data) return unreached
  return {
    status: data.httpStatus,
    reason: data.reason,
    message: error.message,
    fields: data.fields,
    requestId: data.requestId,
  }
}

/** Whether sending the same thing again can help: no answer, or a server that could not answer now. */
export const isPassing = ({ status }: Refusal): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500

/** A part of the app itself did not arrive. */
export class NotReachedError extends Error {
  constructor(cause: unknown) {
    super('not reached', { cause })
    this.name = 'NotReachedError'
  }
}
