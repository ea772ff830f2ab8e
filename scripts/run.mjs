/*
 * npm run db:setup      prepares DATABASE_URL: roles, schema, policies, reference data
 * npm run staff:add     makes the first administrator and prints a one-time password
 * npm run -s rules      answers JSON lines from stdin by the dated rules; needs no database
 * npm run audit:verify  checks the history of DATABASE_URL against its seals; exits 1 at the first broken minute
 */
import { fileURLToPath } from 'node:url'
import { showDatabaseCommand } from './database-command.mjs'
import { underOwnNode } from './own-node.mjs'
import { showProgressOn } from './progress.mjs'

const COMMANDS = {
  'db:setup': 'db-setup',
  'staff:add': 'staff-add',
  'audit:verify': 'audit-verify',
  rules: 'rules',
}

showProgressOn(process.stderr)

await underOwnNode(fileURLToPath(import.meta.url), async ([name, ...args]) => {
  const command = COMMANDS[name]
  if (!command) throw new Error(`Commands: ${Object.keys(COMMANDS).join(', ')}`)
  process.exitCode = await showDatabaseCommand(command, args)
})
