import { DomainError, id, instant } from '@titian/domain'
import { z } from 'zod'

/** The place after the last row of a page, opaque to the caller. */
export const encodeCursor = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/** The position of a list that is ordered by an instant and then by id. */
export const instantPosition = z.tuple([instant, id])

/**
 * The values of a cursor, or `undefined` for the first page. A caller may write anything into one, so it is read
 * with the shape that its list makes.
 * @throws DomainError BAD_INPUT `cursor_unreadable`
 */
export const decodeCursor = <Position>(cursor: string, shape: z.ZodType<Position>): Position | undefined => {
  if (cursor === '') return undefined
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    throw new DomainError(
      'BAD_INPUT',
      'cursor_unreadable',
      'Lanjutan daftar tidak terbaca. Muat ulang daftar.',
      'cursor',
    )
  }
}
