import { auditBreaks, newestSeals } from '../audit-seals'
import { requireDatabaseUrl } from './installation-secret'
import { runCommand } from './run-command'

runCommand(async () => {
  const url = requireDatabaseUrl()
  const seals = await newestSeals(url)
  for (const { regencyCode, minute, hash } of seals)
    process.stdout.write(`${regencyCode}  newest seal ${minute.toISOString()}  ${hash}\n`)
  const breaks = await auditBreaks(url)
  for (const { regencyCode, minute, what } of breaks)
    process.stdout.write(`✗ ${regencyCode}  ${minute.toISOString()}  ${what}\n`)
  const [first] = breaks
  if (first)
    throw new Error(`The history is broken, first at ${first.minute.toISOString()} in ${first.regencyCode}.`)
  process.stdout.write(seals.length > 0 ? '✓ The history is as it was sealed.\n' : 'Nothing is sealed yet.\n')
})
