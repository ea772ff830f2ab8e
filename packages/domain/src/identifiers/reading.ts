/**
 * What a typed identifier says, or why it cannot be one. `reason` and `warnings` are stable keys, `message` is a
 * sentence for the field. A warning never refuses: nothing is looked up anywhere, and old or odd numbers exist.
 */
export type IdentifierReading<Parts> =
  | ({ ok: true; normalised: string; warnings: string[] } & Parts)
  | { ok: false; reason: string; message: string }

export const unreadable = (reason: string, message: string) => ({ ok: false, reason, message }) as const

/** The text without what people put between digits: spaces, dots, hyphens and slashes. */
export const withoutSeparators = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s.\-/]/g, '')

/** Only the warnings that hold. */
export const warningsOf = (found: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(found).filter((warning) => found[warning] === true)
