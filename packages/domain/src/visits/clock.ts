import type { VisitFlag } from './choices'

const minute = 60_000
const day = 24 * 60 * minute

export type VisitClock = { skewSeconds: number; correctedStart: Date; flags: VisitFlag[] }

/**
 * Reads the device's clock against the server's. `skewSeconds` is server minus device at sending;
 * `correctedStart` is the start on the server's clock. Nothing is ever refused: differences become flags.
 * Source: architecture.md "Visits and the phone", security.md F11.
 */
export const readVisitClock = (startedAt: Date, sentAt: Date, receivedAt: Date): VisitClock => {
  const skew = receivedAt.getTime() - sentAt.getTime()
  const correctedStart = new Date(startedAt.getTime() + skew)
  const flags: VisitFlag[] = []
  if (startedAt.getTime() > receivedAt.getTime() + 5 * minute) flags.push('mulai_di_masa_depan')
  if (Math.abs(skew) > 10 * minute) flags.push('jam_hp_berbeda')
  if (receivedAt.getTime() - correctedStart.getTime() > 7 * day) flags.push('dikirim_terlambat')
  return { skewSeconds: clampToInt(Math.round(skew / 1000)), correctedStart, flags }
}

// A clock set to 2099 is off by more seconds than the column holds; such a visit is kept like any other.
const clampToInt = (seconds: number) => Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, seconds))
