import { fileURLToPath } from 'node:url'

/** Where the named SQL migrations lie; read only by commands that set a database up. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
