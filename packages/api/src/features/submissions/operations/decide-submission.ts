import {
  DomainError,
  lineProblems,
  notFound,
  type DecideSubmissionInput,
  type LineProblem,
} from '@titian/domain'
import { submission } from '@titian/db'
import { eq } from 'drizzle-orm'
import { receiveAction, type OperationContext } from '../../../core'
import { decideSubmissionOutput } from '../outputs'
import { takeWord } from './take-word'

/**
 * The office's word on one record.
 * @throws DomainError NOT_FOUND; FORBIDDEN `own_submission`; CONFLICT `already_decided`; BAD_INPUT `date_in_future`
 */
export const decideSubmission = (ctx: OperationContext, input: DecideSubmissionInput) =>
  receiveAction(
    ctx,
    'submission.decide',
    input,
    (stored) => decideSubmissionOutput.parse(stored),
    async () => {
      const problem = await takeWord(ctx, input.id, eq(submission.id, input.submissionId), input)
      if (problem !== null) throw refusalOf(problem)
      return { outcome: input.outcome }
    },
  )

const refusalOf = (problem: LineProblem): DomainError => {
  switch (problem) {
    case 'unknown_code':
      return notFound()
    case 'own_submission':
      return new DomainError('FORBIDDEN', problem, lineProblems[problem])
    case 'already_decided':
      return new DomainError('CONFLICT', problem, lineProblems[problem])
    case 'date_in_future':
      return new DomainError('BAD_INPUT', problem, lineProblems[problem], 'registeredOn')
  }
}
