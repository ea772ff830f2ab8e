import { requireDatabaseUrl, requireSecret } from './installation-secret'
import { runCommand } from './run-command'
import { urlsOfLogins } from './urls-of-logins'

runCommand(async () => {
  process.stdout.write(JSON.stringify(urlsOfLogins(requireDatabaseUrl(), requireSecret())))
})
