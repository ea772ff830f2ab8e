import { fork } from 'node:child_process'
import type { Socket } from 'node:net'
import { isFromWorker, type FromWorker, type ToWorker } from './worker-messages'

/** One worker as the primary sees it. */
export interface Worker {
  tell: (message: ToWorker, socket?: Socket) => void
  onMessage: (listen: (message: FromWorker) => void) => void
  /** Resolves with the exit code or the signal. */
  ended: Promise<number | string>
  kill: () => void
}

// A small server has little memory: V8's old space is kept short, its young space as large as the answers under way
// need it, and native threads share the C library's arenas.
const SPARING = ['--max-semi-space-size=16', '--max-old-space-size=192']
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' }

/** Starts this program again as a worker, with a channel over which connections are handed. */
export function forkWorker(file: string): Worker {
  const child = fork(file, ['worker'], {
    execArgv: [...process.execArgv, ...SPARING],
    env: { ...process.env, ...FEW_ARENAS },
  })
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'))
    child.once('error', (error) => resolve(error.name))
  })
  return {
    // A worker that has just died takes nothing; what it was told is given up at its end.
    tell: (message, socket) => {
      if (child.connected) child.send(message, socket, { keepOpen: true }, () => undefined)
    },
    onMessage: (listen) =>
      child.on('message', (message) => {
        if (isFromWorker(message)) listen(message)
      }),
    ended,
    kill: () => child.kill('SIGKILL'),
  }
}
