import type { Installation } from '../harness/installation'
import { startProxy, type Proxy } from '../harness/proxy'
import { openOneConnection } from './one-connection'

/** A deliberately naive build: one connection, and whoever comes waits for it as long as it takes. */
export async function startEndlessQueue(
  installation: Installation,
): Promise<Pick<Proxy, 'url'> & { close: () => Promise<void> }> {
  const connection = await openOneConnection(installation)
  void connection.ask('select pg_sleep(5)')
  const proxy = await startProxy(async () => {
    await connection.ask('select 1')
    return { status: 200, headers: {}, body: 'ok', milliseconds: 0 }
  })
  return {
    url: proxy.url,
    close: async () => {
      proxy.close()
      await connection.close()
    },
  }
}
