/** A stream of numbers that its seed alone decides, so that the demo is the same on every machine. */
export type Random = {
  /** From 0 up to but not including 1. */
  next: () => number
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <Item>(list: readonly Item[]) => Item
  shuffle: <Item>(list: readonly Item[]) => Item[]
  bytes: (count: number) => Uint8Array
}

export const randomOf = (seed: string): Random => {
  let state = hashOf(seed)
  // mulberry32: 32 bits of state are plenty for data that only has to look various.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <Item>(list: readonly Item[]): Item => {
    const found = list[int(0, list.length - 1)]
    if (found === undefined) throw new Error('Nothing to pick from.')
    return found
  }
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    shuffle: (list) => {
      const keyed = list.map((item) => ({ item, key: next() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
  }
}

const hashOf = (seed: string): number =>
  [...seed].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261)
