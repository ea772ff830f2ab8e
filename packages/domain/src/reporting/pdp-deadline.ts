const hours = 72

/**
 * The last instant of what UU 27/2022 gives 3 × 24 hours for: access (art. 32), correction, withdrawal of consent,
 * notice of a breach (art. 46). Weekends and holidays do not stop the clock.
 */
export const pdpDeadline = (knownAt: Date): Date => new Date(knownAt.getTime() + hours * 60 * 60 * 1000)
