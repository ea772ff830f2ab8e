import { join } from 'node:path'
import { dataFolder, root, toolEnvironment } from './checkout.mjs'
import { startProcess } from './processes.mjs'
import { step } from './progress.mjs'

/**
 * Starts the process that holds the demo's database and follows its steps until it is ready.
 * Returns the process with what it told: adminUrl, place, secret, signIns and the logins' urls.
 */
export async function startDemoDatabase(supervisor) {
  const holder = startProcess('database', ['--import', 'tsx', 'src/cli/demo-database.ts'], {
    cwd: join(root, 'packages', 'db'),
    env: toolEnvironment({ TITIAN_DATA: dataFolder }),
    logFile: join(dataFolder, 'logs', 'database.log'),
  })
  supervisor.add(holder)
  const messages = channel(holder)
  let message = await messages.next()
  while (message.step) {
    const { step: title } = message
    message = await step(title, async (detail) => {
      for (;;) {
        const next = await messages.next()
        if (next.failed) throw new Error(next.failed)
        if (!next.detail) return next
        detail(next.detail)
      }
    })
  }
  if (message.failed) throw new Error(message.failed)
  return message.ready
}

function channel({ child, ended, tail }) {
  const waiting = []
  const arrived = []
  const put = (message) => {
    const reader = waiting.shift()
    if (reader) reader(message)
    else arrived.push(message)
  }
  child.on('message', put)
  ended.then((how) => put({ failed: `The database process ended (${how}):\n${tail()}` }))
  return {
    next: () => (arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((r) => waiting.push(r))),
  }
}
