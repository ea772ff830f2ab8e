import { v7 as uuidv7 } from 'uuid'
import { setupDatabase } from '../setup'
import { asOwner } from './as-owner'
import { requireDatabaseUrl, requireSecret } from './installation-secret'
import { runCommand } from './run-command'

runCommand(async () => {
  const adminUrl = requireDatabaseUrl()
  await setupDatabase({
    adminUrl,
    secret: requireSecret(),
    log: (line) => process.stdout.write(`✓ ${line}\n`),
  })
  const kind = await asOwner(adminUrl, async (client) => {
    await client.query(
      `insert into app.installation (is_only, id, kind, created_at) values (true, $1, 'real', now())
       on conflict do nothing`,
      [uuidv7()],
    )
    const { rows } = await client.query<{ kind: string }>('select kind from app.installation')
    return rows[0]?.kind
  })
  process.stdout.write(
    `The database is ready (${kind === 'demo' ? 'a demonstration' : 'a real installation'}).\n`,
  )
})
