import { DomainError, notFound, type ErrorCode } from '@titian/domain'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

const trpcCodes = {
  BAD_INPUT: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TRPCError['code']>

const unavailable = () =>
  new DomainError(
    'UNAVAILABLE',
    'try_again',
    'Sistem sedang sibuk. Isian Anda aman; coba lagi sebentar lagi.',
  )

export const notSignedIn = () =>
  new DomainError('UNAUTHENTICATED', 'not_signed_in', 'Masuk dulu untuk melanjutkan.')
export const notAllowed = () => new DomainError('FORBIDDEN', 'not_allowed', 'Bagian ini bukan tugas Anda.')
export const ownSecretFirst = () =>
  new DomainError('FORBIDDEN', 'must_change_secret', 'Ganti dulu kata sandi sementara Anda.')

// What a hot call refuses.
const hotRefusals: Readonly<Record<string, () => DomainError>> = {
  TT401: notSignedIn,
  TT403: notAllowed,
  TT404: notFound,
  TT428: ownSecretFirst,
}

const sqlStateOf = (error: unknown): string | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code))
      return cause.code
  }
  return undefined
}

// The case went to another mentor while this record was under way: sent again, it names the right one.
const crossedHandOver = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (constraintOf(cause).endsWith('_mentor_now_fkey')) return true
  }
  return false
}

// The two drivers name it differently.
const constraintOf = (error: Error): string =>
  'constraint' in error
    ? String(error.constraint)
    : 'constraint_name' in error
      ? String(error.constraint_name)
      : ''

// What Node and the two drivers say when a connection is not there, was cut, or was not got in time.
const lostCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
]
const lostMessages =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|calling end on the pool|timeout expired/

const connectionLost = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (lostMessages.test(cause.message)) return true
    if ('code' in cause && lostCodes.some((code) => code === cause.code)) return true
  }
  return false
}

// SQLSTATE classes and codes after which the same request may succeed: the connection, the operator, resources,
// a crossing transaction, a lock or an idle transaction that took too long.
const passing = /^(08|53|57)|^(40001|40P01|55P03|25P03)$/

/** Turns what an operation threw into the answer that the caller gets; undefined means "not one of ours". */
export const asDomainError = (error: unknown): DomainError | undefined => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DomainError) return cause
  }
  const state = sqlStateOf(error)
  const refused = state && hotRefusals[state]?.()
  if (refused) return refused
  if (state === '42501')
    return new DomainError(
      'FORBIDDEN',
      'not_allowed',
      'Bagian ini bukan tugas Anda. Hubungi Dinas bila keliru.',
    )
  if (state === '23505') return new DomainError('CONFLICT', 'already_exists', 'Data ini sudah ada.')
  if (state !== undefined && passing.test(state)) return unavailable()
  return connectionLost(error) || crossedHandOver(error) ? unavailable() : undefined
}

export const toTrpcError = (error: DomainError): TRPCError =>
  new TRPCError({ code: trpcCodes[error.code], message: error.message, cause: error })

/** The parts of an error that leave the server. Everything that we did not write becomes one calm sentence. */
export type ErrorAnswer = { reason: string; message: string; fields: Record<string, string> }

export const answerOf = (error: TRPCError): ErrorAnswer => {
  const { cause } = error
  if (cause instanceof DomainError) {
    return {
      reason: cause.reason,
      message: cause.message,
      fields: cause.field ? { [cause.field]: cause.message } : {},
    }
  }
  if (cause instanceof ZodError && error.code === 'BAD_REQUEST') {
    const fields = new Map<string, string>()
    for (const issue of cause.issues) {
      const path = issue.path.map(String).join('.')
      if (!fields.has(path)) fields.set(path, messageOf(issue))
    }
    return {
      reason: 'input_invalid',
      message: 'Ada isian yang perlu diperbaiki.',
      fields: Object.fromEntries(fields),
    }
  }
  const known: Partial<Record<TRPCError['code'], ErrorAnswer>> = {
    UNAUTHORIZED: { reason: 'not_signed_in', message: 'Masuk dulu untuk melanjutkan.', fields: {} },
    FORBIDDEN: { reason: 'not_allowed', message: 'Bagian ini bukan tugas Anda.', fields: {} },
    NOT_FOUND: { reason: 'not_found', message: 'Halaman atau data ini tidak ada.', fields: {} },
    BAD_REQUEST: { reason: 'input_unreadable', message: 'Kiriman tidak terbaca.', fields: {} },
    PARSE_ERROR: { reason: 'input_unreadable', message: 'Kiriman tidak terbaca.', fields: {} },
    METHOD_NOT_SUPPORTED: {
      reason: 'method_not_supported',
      message: 'Cara kirim ini tidak dilayani.',
      fields: {},
    },
    UNSUPPORTED_MEDIA_TYPE: { reason: 'media_type', message: 'Cara kirim ini tidak dilayani.', fields: {} },
    PAYLOAD_TOO_LARGE: { reason: 'too_large', message: 'Kiriman terlalu besar.', fields: {} },
  }
  return (
    known[error.code] ?? {
      reason: 'internal',
      message: 'Ada yang tidak beres di sistem. Isian Anda belum hilang; coba lagi.',
      fields: {},
    }
  )
}

const messageOf = (issue: ZodError['issues'][number]): string => {
  if (issue.code === 'unrecognized_keys') return 'Ada isian yang tidak dikenal.'
  return /^(Invalid|Expected|Required|Unrecognized|Too )/.test(issue.message)
    ? 'Isian ini tidak cocok.'
    : issue.message
}
