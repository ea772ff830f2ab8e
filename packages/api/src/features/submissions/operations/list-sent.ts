import type { ListSubmissionsInput } from '@titian/domain'
import { partnerDecision, partnerOffice, submission } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import { encodeCursor, type OperationContext } from '../../../core'
import {
  isItsWord,
  newestFirst,
  viewWord,
  waitingDays,
  withStatusAfter,
  wordColumns,
} from './submission-page'

/** What the regency has sent to its partner offices, newest first, with their words. */
export const listSent = async ({ tx, actor, today }: OperationContext, input: ListSubmissionsInput) => {
  const rows = await tx
    .select({
      id: submission.id,
      caseId: submission.caseId,
      recordCode: submission.recordCode,
      status: submission.status,
      snapshot: submission.snapshot,
      sentAt: submission.sentAt,
      officeName: partnerOffice.name,
      word: wordColumns,
    })
    .from(submission)
    .innerJoin(partnerOffice, eq(partnerOffice.id, submission.officeId))
    .leftJoin(partnerDecision, isItsWord)
    .where(and(eq(submission.regencyCode, actor.region), withStatusAfter(input)))
    .orderBy(...newestFirst)
    .limit(input.limit + 1)
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return {
    submissions: page.map(({ id, snapshot, sentAt, word, ...row }) => ({
      submissionId: id,
      ...row,
      womanName: snapshot.womanName,
      enterpriseName: snapshot.enterpriseName,
      sentAt: sentAt.toISOString(),
      waitingDays: waitingDays(sentAt, today),
      word: viewWord(word),
    })),
    nextCursor: rows.length > input.limit && last ? encodeCursor([last.sentAt.toISOString(), last.id]) : null,
  }
}
