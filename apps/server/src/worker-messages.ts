/** What the primary tells its worker; a `connection` comes with its socket. */
export type ToWorker =
  | { kind: 'connection'; id: number }
  /** No longer ready: finish what comes, ask clients to close. */
  | { kind: 'retire' }
  /** No connection follows: answer what is under way and end. */
  | { kind: 'end' }

/** What the worker tells the primary. */
export type FromWorker = { kind: 'ready' } | { kind: 'taken'; id: number }

export function isToWorker(message: unknown): message is ToWorker {
  return hasKind(message, ['connection', 'retire', 'end'])
}

export function isFromWorker(message: unknown): message is FromWorker {
  return hasKind(message, ['ready', 'taken'])
}

function hasKind(message: unknown, kinds: readonly string[]): boolean {
  if (message === null || typeof message !== 'object' || !('kind' in message)) return false
  return kinds.some((kind) => kind === message.kind)
}
