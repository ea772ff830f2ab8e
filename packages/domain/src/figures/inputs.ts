import { z } from 'zod'
import { regencyCode } from '../registry/inputs'

export const boardInput = z.strictObject({})
export const districtBoardInput = z.strictObject({ regencyCode })

/** Days that "kunjungan 90 hari" and "tanpa kunjungan 60 hari" look back. */
export const figureWindows = { visits: 90, withoutVisit: 60 } as const
/** Cells of one to four women are not published (architecture.md "Figures"). */
export const suppressBelow = 5
