import { DomainError } from '@titian/domain'
import { z } from 'zod'

const position = z.array(z.union([z.string(), z.number(), z.null()])).max(4)

/** The place after the last row of a page, opaque to the caller. */
export const encodeCursor = (values: (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * The values of a cursor, or `undefined` for the first page.
 * @throws DomainError BAD_INPUT `cursor_unreadable`
 */
export const decodeCursor = (cursor: string): (string | number | null)[] | undefined => {
  if (cursor === '') return undefined
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new DomainError(
      'BAD_INPUT',
      'cursor_unreadable',
      'Lanjutan daftar tidak terbaca. Muat ulang daftar.',
    )
  }
}
