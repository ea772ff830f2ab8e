import { DomainError, numberProblem, type Criterion } from '@titian/domain'

/** Refuses a number whose shape cannot be right. @throws DomainError BAD_INPUT `number_impossible` */
export const checkNumber = (kind: Criterion['numberKind'], number: string) => {
  if (kind === 'none' || kind === 'other') return
  const message = numberProblem(kind, number)
  if (message !== null) throw new DomainError('BAD_INPUT', 'number_impossible', message, 'number')
}
