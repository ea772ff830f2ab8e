/** The duties of `security.md` §3.1. A person may hold several; the one in use is in the session. */
export const duties = [
  'entrepreneur',
  'mentor',
  'verifier',
  'head',
  'partner',
  'province',
  'provinceData',
  'admin',
] as const
export type Duty = (typeof duties)[number]

export const staffDuties = [
  'mentor',
  'verifier',
  'head',
  'partner',
  'province',
  'provinceData',
  'admin',
] as const
export type StaffDuty = (typeof staffDuties)[number]

/** The province's own region code, for duties that are not of one regency. */
export const provinceRegion = '64'

/** Who acts: the person, the duty in use and its region (regency code, or the province's). */
export type Actor = { id: string; duty: Duty; region: string }
