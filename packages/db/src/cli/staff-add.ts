import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { addAdministrator } from './add-administrator'
import { requireDatabaseUrl } from './installation-secret'
import { runCommand } from './run-command'

runCommand(async () => {
  const adminUrl = requireDatabaseUrl()
  const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } })
  const name = values.name ?? (await ask('Name: '))
  const email = values.email ?? (await ask('E-mail: '))
  const password = await addAdministrator(adminUrl, { name, email })
  process.stdout.write(
    `Administrator added. Password for the first sign-in, shown only now:\n\n  ${password}\n\n`,
  )
})

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error('npm run staff:add -- --name "FULL NAME" --email NAME@HOST')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}
