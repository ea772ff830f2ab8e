import { daysBetween, instant, id, witaDay, type ListSubmissionsInput } from '@titian/domain'
import { partnerDecision, submission } from '@titian/db'
import { and, desc, eq, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { decodeCursor } from '../../../core'

const position = z.tuple([instant, id])

/** Newest first, by key. */
export const newestFirst = [desc(submission.sentAt), desc(submission.id)] as const

export const withStatusAfter = ({ status, cursor }: ListSubmissionsInput) => {
  const [lastAt, lastId] = decodeCursor(cursor, position) ?? []
  return and(
    status === null ? undefined : eq(submission.status, status),
    lastAt !== undefined && lastId !== undefined
      ? or(
          lt(submission.sentAt, new Date(lastAt)),
          and(eq(submission.sentAt, new Date(lastAt)), lt(submission.id, lastId)),
        )
      : undefined,
  )
}

export const isItsWord = and(
  eq(partnerDecision.submissionId, submission.id),
  eq(partnerDecision.regencyCode, submission.regencyCode),
)

/** What both sides read of the office's word. */
export const wordColumns = {
  outcome: partnerDecision.outcome,
  register: partnerDecision.register,
  number: partnerDecision.number,
  registeredOn: partnerDecision.registeredOn,
  minutesNumber: partnerDecision.minutesNumber,
  reason: partnerDecision.reason,
  decidedAt: partnerDecision.decidedAt,
}

export const viewWord = <Word extends { decidedAt: Date }>(word: Word | null) =>
  word && { ...word, decidedAt: word.decidedAt.toISOString() }

export const waitingDays = (sentAt: Date, today: string) => daysBetween(witaDay(sentAt), today)
