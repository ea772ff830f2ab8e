import { z } from 'zod'

const key = 'titian.dinas'
const knownOffice = z.object({ name: z.string(), phone: z.string().nullable() })
export type KnownOffice = z.infer<typeof knownOffice>

/** The office that last signed in on this device, so that the sign-in page can say whom to call. Nothing personal. */
export const readKnownOffice = (): KnownOffice | null => {
  try {
    return knownOffice.parse(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return null
  }
}

export const rememberOffice = ({ name, phone }: KnownOffice): void => {
  try {
    localStorage.setItem(key, JSON.stringify({ name, phone }))
  } catch {
    // A full or closed storage costs a telephone number on the sign-in page, nothing more.
  }
}
