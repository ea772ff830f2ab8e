import { stopProcess } from './processes.mjs'
import { step } from './progress.mjs'

/**
 * Keeps the processes that a command serves with. `ending` resolves at Ctrl-C, SIGTERM or the end of our parent,
 * and rejects when one of them ends by itself.
 */
function createSupervisor() {
  const started = []
  let fail
  const ending = new Promise((resolve, reject) => {
    fail = reject
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve)
    process.on('disconnect', resolve)
  })
  ending.catch(() => undefined)
  return {
    ending,
    add: (one) => {
      started.push(one)
      one.ended.then(
        (how) => one.isStopping || fail(new Error(`The ${one.name} ended (${how}):\n${one.tail()}`)),
      )
    },
    /** Ends the last one first: the apps before their database. */
    stopAll: async () => {
      if (started.length === 0) return
      await step('Stopping', async (detail) => {
        for (const one of started.reverse()) {
          detail(one.name)
          one.isStopping = true
          await stopProcess(one)
        }
      })
    },
  }
}

/** Runs `serve` until it ends or is asked to end, then stops what it started. */
export async function serveUntilEnd(serve) {
  const supervisor = createSupervisor()
  try {
    await Promise.race([serve(supervisor), supervisor.ending])
  } finally {
    await supervisor.stopAll()
  }
}
