import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root, toolEnvironment } from './checkout.mjs'

const TAIL_LINES = 40
const STOP_MILLISECONDS = 25_000

const running = new Set()
process.on('exit', () => running.forEach((child) => child.kill()))

/** A command that ended badly, with what it printed. */
export class CommandError extends Error {
  constructor(message, output) {
    super(message)
    this.output = output
  }
}

/** Runs a command to its end and returns what it printed; rejects with CommandError unless it exits 0. */
export function run(command, args, { cwd = root, env = toolEnvironment(), onLine = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const isBatch = process.platform === 'win32'
    const child = spawn(command, args, { cwd, env, shell: isBatch, stdio: ['ignore', 'pipe', 'pipe'] })
    running.add(child)
    const chunks = []
    const collect = (chunk) => {
      chunks.push(chunk)
      const line = chunk.toString().trimEnd().split('\n').at(-1)
      if (line) onLine(withoutColours(line).trim())
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => reject(new CommandError(`${command}: ${error.message}`, '')))
    child.on('close', (code, signal) => {
      running.delete(child)
      const output = Buffer.concat(chunks).toString()
      if (code === 0) resolve(output)
      else reject(new CommandError(`${command} ${args.join(' ')} ended with ${code ?? signal}`, output))
    })
  })
}

/**
 * Starts a long-lived Node process that writes to a log file. It has a channel to us and ends when we end,
 * and a session of its own, so that Ctrl-C reaches it only through us and in our order.
 */
export function startProcess(name, args, { cwd, env, logFile }) {
  mkdirSync(dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w', 0o600)
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`))
  })
  return { name, child, ended, tail: () => tail(readFileSync(logFile, 'utf8')) }
}

/** Asks a process to end and waits for it; after 25 seconds it is ended. */
export async function stopProcess({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timeout = new AbortController()
  const late = wait(STOP_MILLISECONDS, 'late', { signal: timeout.signal }).catch(() => 'stopped')
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
  timeout.abort()
  await ended
}

export function tail(text, lines = TAIL_LINES) {
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

export function withoutColours(text) {
  return text.replace(/\x1b\[[0-9;?]*[a-zA-Z]/g, '')
}
