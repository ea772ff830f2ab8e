import { createHash } from 'node:crypto'

/** What the database keeps of a session's token: its SHA-256, 32 bytes. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
