import { v7 as uuidv7 } from 'uuid'
import type { Random } from './random'

/** A UUIDv7 of that instant, decided by the stream. */
export const idAt = (instant: Date, random: Random): string =>
  uuidv7({ msecs: instant.getTime(), random: random.bytes(16) })
