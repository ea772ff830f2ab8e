/** A stream of numbers that its seed alone decides. */
export interface Random {
  /** 32 bits. */
  bits: () => number
  /** A whole number, both ends included. */
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <Item>(list: readonly Item[]) => Item
}

/** One stream for each pair, so that a business is the same whatever was made before it. */
export function randomOf(seed: number, index: number): Random {
  // sfc32: 128 bits of state, so that the streams of a million businesses never meet (with 32 bits their ids did).
  let [a, b, c, counter] = [seed | 0, index | 0, 0x9e3779b9, 1]
  const bits = () => {
    const mixed = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + mixed) | 0
    return mixed >>> 0
  }
  for (let round = 0; round < 12; round += 1) bits()
  const next = () => bits() / 4_294_967_296
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    bits,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const found = list[int(0, list.length - 1)]
      if (found === undefined) throw new Error('Nothing to pick from.')
      return found
    },
  }
}

/** A UUIDv7 of that instant, decided by the stream. */
export function idAt(at: Date, random: Random): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const [a, b, c] = [random.bits(), random.bits(), random.bits()]
  const version = (0x7000 | (a & 0x0fff)).toString(16)
  const variant = (0x8000 | ((a >>> 12) & 0x3fff)).toString(16)
  const rest = (b & 0xffff).toString(16).padStart(4, '0') + c.toString(16).padStart(8, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`
}
