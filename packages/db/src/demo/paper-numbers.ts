import type { CalendarDay, Criterion } from '@titian/domain'
import { yearsLater } from './calendar'

/** Numbers of the right shape that nobody holds: the district 99 or leading zeros tell them from real ones. */
export const numberFor = (
  { id, numberKind }: Criterion,
  serial: number,
  regencyCode: string,
  expiresOn: CalendarDay | null,
): string | null => {
  const counted = (digits: number) => String(serial).padStart(digits, '0')
  const place = regencyCode.replace('.', '')
  switch (numberKind) {
    case 'none':
      return null
    case 'nib':
      return `0000${counted(9)}`
    case 'pirt':
      return `206${place}99${counted(4)}-${(expiresOn ?? '2031').slice(2, 4)}`
    case 'md':
      return `MD${place}99${counted(6)}`
    case 'halal':
      return `ID64990${counted(12)}`
    case 'npwp':
      return `99${counted(13)}`
    case 'other':
      return `${prefixes[keyOf(id)] ?? 'CONTOH'}/${regencyCode}/${counted(4)}`
  }
}

export const keyOf = (criterionId: string): string => criterionId.split('.')[1] ?? criterionId

const prefixes: Readonly<Record<string, string>> = {
  izin_risiko: 'SS-CONTOH',
  pkp: 'PKP-CONTOH',
  cppb: 'BA-CONTOH',
  skp: 'LAMP-NIB-CONTOH',
  ikm_terdaftar: 'DAFTAR-IKM-CONTOH',
  slhs: 'SLHS-CONTOH',
  merek: 'MEREK-CONTOH',
}

const lastsYears: Readonly<Record<string, number>> = { pirt: 5, md: 5, slhs: 3, merek: 10 }

/** The last day of a paper that was issued on that day; null: it has none. */
export const expiryOf = ({ id, canExpire }: Criterion, issuedOn: CalendarDay | null): CalendarDay | null => {
  const years = lastsYears[keyOf(id)]
  return canExpire && issuedOn !== null && years !== undefined ? yearsLater(issuedOn, years) : null
}
