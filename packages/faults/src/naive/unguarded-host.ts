import type { Installation } from '../harness/installation'
import { startProxy, type Proxy } from '../harness/proxy'
import { openOneConnection } from './one-connection'

/** A deliberately naive build: what arrives goes to PostgreSQL as it is, and what it says goes back. */
export async function startUnguardedHost(
  installation: Installation,
): Promise<Pick<Proxy, 'url'> & { close: () => Promise<void> }> {
  const connection = await openOneConnection(installation)
  const proxy = await startProxy(async ({ body }) => {
    try {
      await connection.ask('select $1::text::jsonb', [body.toString('utf8')])
      return { status: 200, headers: {}, body: 'ok', milliseconds: 0 }
    } catch (error) {
      return {
        status: 500,
        headers: {},
        body: error instanceof Error ? String(error.stack) : '',
        milliseconds: 0,
      }
    }
  })
  return {
    url: proxy.url,
    close: async () => {
      proxy.close()
      await connection.close()
    },
  }
}
