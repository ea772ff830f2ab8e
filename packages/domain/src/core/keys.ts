/** The keys of a table of choices as a tuple that zod and drizzle accept. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] => {
  const [first, ...rest] = Object.keys(table).filter((key): key is Key => key in table)
  if (first === undefined) throw new Error('A table of choices cannot be empty.')
  return [first, ...rest]
}
