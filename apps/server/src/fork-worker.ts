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

/** Starts this program again as a worker, with a channel over which connections are handed. */
export function forkWorker(file: string): Worker {
  const child = fork(file, ['worker'])
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
