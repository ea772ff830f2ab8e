import { randomUUID } from 'node:crypto'
import { witaDay, type CalendarDay } from '@titian/domain'
import type { ClientBase } from 'pg'
import { asOwner } from '../cli/as-owner'
import { privateDataFrom } from '../private-data'
import { hashSecret } from '../secret-hash'
import { composeDemo } from './compose'
import { fillOffices } from './offices'
import { loadPlaces } from './places'
import { writeRows } from './rows'
import { addSubmissions } from './submissions'
import { entrepreneurPin, signIns, staffPassword, type DemoSignIn } from './sign-ins'

export type { DemoSignIn } from './sign-ins'

const lockKey = 7_117_403

/**
 * Fills a database that has no people with the demo's, or finds them there already. `app.installation` says which a
 * database is for its whole life; all is written in one transaction.
 * @param today the day on which the demo's present lies; by default the day of the seeding in WITA
 * @throws Error when the database is a real installation's, or has people whom this did not make
 */
export const seedDemo = async ({
  adminUrl,
  secret,
  log,
  today = witaDay(new Date()),
}: {
  adminUrl: string
  secret: string
  log: (line: string) => void
  today?: CalendarDay
}): Promise<{ signIns: DemoSignIn[] }> => {
  await asOwner(adminUrl, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [lockKey])
    if (await isSeeded(client)) {
      log('demo data is there already')
      return
    }
    const secrets = {
      privateData: privateDataFrom(secret),
      passwordHash: await hashSecret(staffPassword),
      pinHash: await hashSecret(entrepreneurPin),
    }
    const { rows, team } = composeDemo(await loadPlaces(client), today, secrets)
    await client.query(
      `insert into app.installation (is_only, id, kind, created_at) values (true, $1, 'demo', now())`,
      [randomUUID()],
    )
    await fillOffices(client, team)
    const count = await writeRows(client, rows)
    await addSubmissions(client, team, today)
    await client.query('select app.recount_figures()')
    log(`${rows.assistanceCase.length} women, ${rows.visit.length} visits, ${count} rows`)
  })
  return { signIns: [...signIns] }
}

const isSeeded = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ kind: string | null; people: boolean }>(
    `select (select kind from app.installation) as kind,
      exists (select 1 from app.assistance_case) or exists (select 1 from app.staff)
        or exists (select 1 from identity.account) as people`,
  )
  const [found] = rows
  if (found?.kind === 'real') {
    throw new Error(
      'This database is a real installation. The demo is never put into one: give it its own database.',
    )
  }
  if (found?.kind === null && found.people) {
    throw new Error(
      'This database has people whom the demo did not make. Give the demo a database of its own.',
    )
  }
  return found?.kind === 'demo'
}
