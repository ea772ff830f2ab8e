import type { CalendarDay } from '@titian/domain'

/** A number that no operator gives out: +62 810 000 and five digits. */
export const phoneOf = (index: number): string => `+62810000${String(index).padStart(5, '0')}`

/** A NIK of the district 64.02.99, which does not exist; a woman's day of birth carries 40 more. */
export const nikOf = (birthDate: CalendarDay, serial: number): string => {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  return `640299${Number(day) + 40}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`
}

/** Eight digits as on her printed card; the featured entrepreneur has the first. */
export const cardOf = (index: number): string => String(64_990_001 + index)
