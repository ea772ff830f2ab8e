import { completeInput, type AnswerKey } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { readDraft } from '../../shared/form/draft'
import type { Answers } from '../../shared/use-me'

export type CompleteValues = z.input<typeof completeInput>
export type Known = Answers['registry']['answers']

export const completeDraftKey = (caseId: string): string => `lengkapi.${caseId}`

const isField = (name: string): name is keyof CompleteValues => name in completeInput.shape

/** The form as it opens: what this tab still remembers of it, else nothing answered. */
export const startOfCompletion = (caseId: string, { version }: Known): CompleteValues => ({
  id: uuidv7(),
  caseId,
  sentAt: new Date().toISOString(),
  version,
  answers: {},
  reason: '',
  ...readDraft<CompleteValues>(completeDraftKey(caseId), Object.keys(completeInput.shape).filter(isField)),
})

/** Whether an error lies in one of these answers, so that the part that hides it opens. */
export const touches = (keys: readonly AnswerKey[], errors: object | undefined): boolean =>
  errors !== undefined && keys.some((key) => key in errors)
