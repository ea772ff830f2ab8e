import type { ListSubmissionsInput } from '@titian/domain'
import { partnerDecision, partnerOffice, staff, submission, submissionFile } from '@titian/db'
import { and, count, eq, inArray } from 'drizzle-orm'
import { encodeCursor, type OperationContext } from '../../../core'
import {
  isItsWord,
  newestFirst,
  viewWord,
  waitingDays,
  withStatusAfter,
  wordColumns,
} from './submission-page'

/** What was sent to the caller's own office, newest first: the row rules leave nothing else. */
export const listReceived = async (
  { tx, actor, today, now }: OperationContext,
  input: ListSubmissionsInput,
) => {
  const here = eq(submission.regencyCode, actor.region)
  const [office] = await tx
    .select({ name: partnerOffice.name })
    .from(staff)
    .innerJoin(partnerOffice, eq(partnerOffice.id, staff.partnerOfficeId))
    .where(and(eq(staff.id, actor.id), eq(staff.regencyCode, actor.region)))
  const rows = await tx
    .select({
      id: submission.id,
      recordCode: submission.recordCode,
      status: submission.status,
      authorId: submission.authorId,
      evidenceAuthorId: submission.evidenceAuthorId,
      snapshot: submission.snapshot,
      sentAt: submission.sentAt,
      word: wordColumns,
    })
    .from(submission)
    .leftJoin(partnerDecision, isItsWord)
    .where(and(here, withStatusAfter(input)))
    .orderBy(...newestFirst)
    .limit(input.limit + 1)
  const page = rows.slice(0, input.limit)
  const files =
    page.length === 0
      ? []
      : await filesOf(
          tx,
          actor.region,
          page.map(({ id }) => id),
        )
  const [waiting] = await tx
    .select({ n: count() })
    .from(submission)
    .where(and(here, eq(submission.status, 'waiting')))
  const last = page.at(-1)
  return {
    officeName: office?.name ?? '',
    submissions: page.map(({ id, snapshot, authorId, evidenceAuthorId, sentAt, word, ...row }) => ({
      submissionId: id,
      ...row,
      ...snapshot,
      isOwn: [authorId, evidenceAuthorId].includes(actor.id),
      sentAt: sentAt.toISOString(),
      waitingDays: waitingDays(sentAt, today),
      files: files
        .filter(({ submissionId }) => submissionId === id)
        .map(({ id: fileId, mediaType }) => ({ id: fileId, mediaType })),
      word: viewWord(word),
    })),
    waiting: waiting?.n ?? 0,
    asOf: now.toISOString(),
    nextCursor: rows.length > input.limit && last ? encodeCursor([last.sentAt.toISOString(), last.id]) : null,
  }
}

const filesOf = (tx: OperationContext['tx'], regencyCode: string, submissionIds: string[]) =>
  tx
    .select({
      id: submissionFile.id,
      submissionId: submissionFile.submissionId,
      mediaType: submissionFile.mediaType,
    })
    .from(submissionFile)
    .where(
      and(eq(submissionFile.regencyCode, regencyCode), inArray(submissionFile.submissionId, submissionIds)),
    )
