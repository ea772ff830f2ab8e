import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trial } from './fault'
import { startPortalHost, startStaffHost, type HostProcess } from './harness/host-process'
import { createInstallation } from './harness/installation'
import { signInStaff } from './harness/staff-client'
import { visitableCases } from './harness/visits'

/** Sets up an installation, starts the staff host and signs a mentor in; the portal starts when a fault wants it. */
export async function openTrial({ seed, isShort }: { seed: number; isShort: boolean }) {
  const installation = await createInstallation()
  let portal: Promise<HostProcess> | undefined
  const staff = await startStaffHost(installation)
  const signIn = installation.signIns[0]
  if (!signIn) throw new Error('The demo has nobody who signs in')
  const mentor = await signInStaff(staff.url, signIn.login, signIn.secret)
  const trial: Trial = {
    seed,
    isShort,
    installation,
    staff,
    mentor,
    portal: () => (portal ??= startPortalHost(installation)),
    cases: await visitableCases(staff.url, mentor),
    historyFolder: mkdtempSync(join(tmpdir(), 'titian-histories-')),
  }
  return {
    trial,
    close: async () => {
      await Promise.all([staff.end('SIGTERM'), portal?.then((host) => host.end('SIGTERM'))])
      await installation.close()
    },
  }
}
