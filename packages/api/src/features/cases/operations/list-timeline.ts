import { notFound, type timelineInput } from '@titian/domain'
import type { z } from 'zod'
import { decodeCursor, instantPosition, type HotContext } from '../../../core'
import { entriesOf } from './timeline-entries'

/** Everything that happened on a case, newest first, from the facts themselves. @throws DomainError NOT_FOUND */
export const listTimeline = async (
  { hot, token, act }: HotContext,
  { caseId, cursor, limit }: z.infer<typeof timelineInput>,
) => {
  const before = decodeCursor(cursor, instantPosition) ?? null
  const rows = await hot.caseTimeline(token, { caseId, limit, before }, act)
  if (!rows) throw notFound()
  return entriesOf(rows, limit)
}
