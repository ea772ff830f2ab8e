import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../embedded'
import { readOwner } from '../embedded/owner-file'
import { isAlive } from '../embedded/postmaster-file'
import { stopLeftover } from '../embedded/stop-server'

const PREFIX = 'titian-test-'

export interface TestServer {
  adminUrl: string
  stop: () => Promise<void>
}

/** A server of this run's own, or the one that TEST_DATABASE_URL (an administrator's) names. */
export async function startTestServer(secret: string): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { adminUrl: given, stop: () => Promise.resolve() }
  await sweepKilledRuns()
  const server = await startEmbedded({
    folder: join(tmpdir(), `${PREFIX}${randomUUID()}`),
    secret,
    durable: false,
    port: 0,
  })
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop()
      rmSync(server.folder, { recursive: true, force: true })
    },
  }
}

async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    const owner = readOwner(folder)
    if (owner === undefined || isAlive(owner)) continue
    await stopLeftover(folder).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}
