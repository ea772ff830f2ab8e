import { DomainError } from './errors'
import type { CalendarDay } from './calendar'

/** Refuses a day after `today`. @throws DomainError BAD_INPUT `date_in_future` */
export const requireNotFuture = (day: CalendarDay | null | undefined, today: CalendarDay, field: string) => {
  if (day && day > today) {
    throw new DomainError('BAD_INPUT', 'date_in_future', 'Tanggal ini belum terjadi. Periksa lagi.', field)
  }
}

/** Refuses a day before `earliest`. @throws DomainError BAD_INPUT `date_too_early` */
export const requireNotBefore = (
  day: CalendarDay | null | undefined,
  earliest: CalendarDay,
  field: string,
  message = 'Tanggal ini terlalu lama. Periksa lagi.',
) => {
  if (day && day < earliest) throw new DomainError('BAD_INPUT', 'date_too_early', message, field)
}
