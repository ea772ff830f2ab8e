import { readBpom } from './bpom'
import { readHalal } from './halal'
import { readNib } from './nib'
import { readNpwp } from './npwp'
import { readPirt } from './pirt'
import type { IdentifierReading } from './reading'
import type { CalendarDay } from '../core'

const readers = {
  nib: readNib,
  pirt: readPirt,
  md: readBpom,
  halal: readHalal,
  npwp: readNpwp,
} satisfies Record<string, (text: string, asOf: CalendarDay) => IdentifierReading<unknown>>

/** Reads the number of a paper by the kind that its criterion asks for. */
export const readPaperNumber = (
  kind: keyof typeof readers,
  text: string,
  asOf: CalendarDay,
): IdentifierReading<unknown> => readers[kind](text, asOf)
