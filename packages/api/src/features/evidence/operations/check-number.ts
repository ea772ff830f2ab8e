import { DomainError, readPaperNumber, type CalendarDay, type Criterion } from '@titian/domain'

/** Refuses a number whose shape cannot be right. @throws DomainError BAD_INPUT `number_impossible` */
export const checkNumber = (kind: Criterion['numberKind'], number: string, today: CalendarDay) => {
  if (kind === 'none' || kind === 'other') return
  const reading = readPaperNumber(kind, number, today)
  if (!reading.ok) throw new DomainError('BAD_INPUT', 'number_impossible', reading.message, 'number')
}
