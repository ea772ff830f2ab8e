import { z } from 'zod'
import { addDays, addMonths, calendarDay, type CalendarDay } from '../core'
import { birthDateOfNik } from '../identifiers'

/** What is wrong with a day or a year that was answered: a stable key, and a sentence for its field. */
export type DayProblem = { reason: string; message: string }

const oldestAge = 110
const youngestAge = 15
/** OSS, which alone gives out the NIB, opened in July 2018 (PP 24/2018). */
const firstNibDay = '2018-07-01'

const inFuture: DayProblem = {
  reason: 'date_in_future',
  message: 'Tanggal ini belum terjadi. Periksa lagi.',
}

export const birthDateProblem = (day: CalendarDay, today: CalendarDay): DayProblem | null => {
  if (day > today) return inFuture
  if (day < addMonths(today, -oldestAge * 12))
    return {
      reason: 'too_old',
      message: 'Menurut tanggal lahir ini umurnya lebih dari 110 tahun. Periksa lagi.',
    }
  return day > addDays(today, -youngestAge * 365)
    ? {
        reason: 'too_young',
        message: 'Menurut tanggal lahir ini umurnya di bawah 15 tahun. Periksa lagi.',
      }
    : null
}

export const permitDayProblem = (kind: string, day: CalendarDay, today: CalendarDay): DayProblem | null => {
  if (day > today) return inFuture
  return kind === 'nib' && day < firstNibDay
    ? { reason: 'date_too_early', message: 'NIB pertama terbit Juli 2018. Periksa lagi tanggalnya.' }
    : null
}

export const sinceYearProblem = (
  year: number,
  birthDate: CalendarDay | null,
  today: CalendarDay,
): DayProblem | null => {
  if (year > Number(today.slice(0, 4)))
    return { reason: 'date_in_future', message: 'Tahun ini belum terjadi. Periksa lagi.' }
  return birthDate !== null && year < Number(birthDate.slice(0, 4))
    ? { reason: 'before_birth', message: 'Usaha ini lebih tua daripada Ibu. Periksa tahunnya.' }
    : null
}

const unreadable = null
/** The days and years of a registration, whatever else of the form is still empty or wrong. */
export const daysAsked = z.object({
  woman: z.object({
    nik: z.string().nullable().catch(unreadable),
    birthDate: calendarDay.nullable().catch(unreadable),
  }),
  enterprise: z.object({ sinceYear: z.number().nullable().catch(unreadable) }),
  permits: z
    .array(z.object({ kind: z.string(), issuedOn: calendarDay.nullable().catch(unreadable) }))
    .catch([]),
})

/** Every day and year of a registration that cannot be, each with the path of its field. */
export const impossibleDays = (
  { woman, enterprise, permits }: z.infer<typeof daysAsked>,
  today: CalendarDay,
): (DayProblem & { path: (string | number)[] })[] => {
  const birthDate = woman.birthDate ?? (woman.nik === null ? null : birthDateOfNik(woman.nik, today)) ?? null
  const ofBirth = birthDate === null ? null : birthDateProblem(birthDate, today)
  const { sinceYear } = enterprise
  const found = [
    { path: ['woman', 'birthDate'], problem: ofBirth },
    {
      path: ['enterprise', 'sinceYear'],
      // A birth that cannot be says nothing of the business.
      problem: sinceYear === null ? null : sinceYearProblem(sinceYear, ofBirth ? null : birthDate, today),
    },
    ...permits.map(({ kind, issuedOn }, index) => ({
      path: ['permits', index, 'issuedOn'],
      problem: issuedOn === null ? null : permitDayProblem(kind, issuedOn, today),
    })),
  ]
  return found.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, ...problem }]))
}
