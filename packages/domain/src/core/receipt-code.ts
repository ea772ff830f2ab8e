const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The code of a record that people read to each other: the last 40 bits of its UUID in Crockford's base 32, 8 signs, written `ABCD-EFGH`.
 * A phone can make it without the server, so both show the same.
 */
export const receiptCode = (id: string): string => {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  const code = Array.from(
    { length: 8 },
    (_, place) => crockford[Number((bits >> BigInt(5 * (7 - place))) & 31n)],
  ).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
