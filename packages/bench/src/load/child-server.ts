import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { resultFolder } from '../place'

const START_SECONDS = 20

export interface ChildServer {
  pid: number
  origin: string
  /** From its start to its first answer. */
  coldStartMilliseconds: number
  stop: () => Promise<void>
}

export interface ChildOptions {
  name: string
  args: string[]
  env: (port: number) => Record<string, string>
  readyPath: string
}

/** Starts a server in a process of its own, whose CPU is counted apart, and waits until it answers. */
export async function startChild({ name, args, env, readyPath }: ChildOptions): Promise<ChildServer> {
  const port = await freePort()
  mkdirSync(resultFolder, { recursive: true })
  const log = openSync(join(resultFolder, `${name}.log`), 'w')
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env(port) },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  // A run that breaks off leaves nothing behind.
  process.once('exit', () => child.kill())
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const origin = `http://127.0.0.1:${port}`
  while (!(await answers(origin + readyPath))) {
    if (child.exitCode !== null || performance.now() - start > START_SECONDS * 1000)
      throw new Error(`${name} did not start; see ${join(resultFolder, `${name}.log`)}`)
    await wait(10)
  }
  return {
    pid: child.pid ?? 0,
    origin,
    coldStartMilliseconds: Math.round(performance.now() - start),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
