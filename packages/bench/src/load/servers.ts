import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loginUrl } from '@titian/db/setup'
import { root } from '../place'
import { startChild, type ChildServer } from './child-server'

const script = (name: string) => ['--import', 'tsx', fileURLToPath(new URL(name, import.meta.url))]

/** The staff host as it is built for production, on the logins that set-up made. */
export async function startStaffHost(adminUrl: string, secret: string): Promise<ChildServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'titian-bench-'))
  const host = await startChild({
    name: 'staff-host',
    args: [join(root, 'apps', 'server', 'dist', 'main.js')],
    env: (port) => ({
      TITIAN_STAFF_PORT: String(port),
      TITIAN_SECRET: secret,
      TITIAN_DATA: dataFolder,
      APP_API_URL: loginUrl(adminUrl, secret, 'app_api'),
      APP_AUTH_URL: loginUrl(adminUrl, secret, 'app_auth'),
    }),
    readyPath: '/readyz',
  })
  return {
    ...host,
    stop: async () => {
      await host.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

export const startBareServer = (adminUrl: string): Promise<ChildServer> =>
  startChild({
    name: 'bare-server',
    args: script('bare-server.ts'),
    env: (port) => ({ PORT: String(port), DATABASE_URL: adminUrl }),
    readyPath: '/ready',
  })

export const startEmptyServer = (): Promise<ChildServer> =>
  startChild({
    name: 'empty-server',
    args: script('empty-server.ts'),
    env: (port) => ({ PORT: String(port) }),
    readyPath: '/trpc/nothing',
  })
