/** The closed set of outcomes that a refusal can have; each maps to one HTTP status. */
export const errorCodes = [
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MANY',
  'UNAVAILABLE',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/**
 * A refusal that a person may read.
 * `reason` is a stable key for machines, `message` a sentence in Indonesian, `field` the dotted path of the
 * input that it is about.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: string,
    message: string,
    readonly field?: string,
  ) {
    super(message)
    this.name = 'DomainError'
  }
}

/** A missing record and one outside the caller's scope get this same answer. */
export const notFound = () =>
  new DomainError('NOT_FOUND', 'not_found', 'Data ini tidak ada atau bukan bagian dari tugas Anda.')
