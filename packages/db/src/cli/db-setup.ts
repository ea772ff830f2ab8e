import { setupDatabase } from '../setup'
import { requireDatabaseUrl, requireSecret } from './installation-secret'
import { runCommand } from './run-command'

runCommand(async () => {
  await setupDatabase({
    adminUrl: requireDatabaseUrl(),
    secret: requireSecret(),
    log: (line) => process.stdout.write(`✓ ${line}\n`),
  })
  process.stdout.write('The database is ready.\n')
})
