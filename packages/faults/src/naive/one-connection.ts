import type { Installation } from '../harness/installation'

/** A single connection that takes one statement after the other, for as long as each lasts. */
export async function openOneConnection(installation: Installation) {
  const connection = await installation.connect()
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask: (text: string, values: unknown[] = []): Promise<unknown> => {
      const next = last.then(() => connection.ask(text, values))
      last = next.catch(() => undefined)
      return next
    },
    close: async () => {
      await last
      await connection.close()
    },
  }
}
