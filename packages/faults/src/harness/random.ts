export interface Random {
  /** From 0 to 1, without 1. */
  next: () => number
  /** A whole number from 0 to `below`, without it. */
  below: (below: number) => number
  chance: (probability: number) => boolean
}

/** The same sequence for the same seed, so that a fault that was found can be met again. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    below: (below) => Math.floor(next() * below),
    chance: (probability) => next() < probability,
  }
}

/** The item at a place chosen by chance. @throws Error when there is none */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}
