import type pg from 'pg'
import journal from '../migrations/meta/_journal.json' with { type: 'json' }

const newestKnown = Math.max(...journal.entries.map(({ when }) => when))

/** Whether every migration that this code knows has run; a database may be ahead of the code, never behind. */
export const isSchemaCurrent = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ newest: string | null }>('select app.newest_migration() as newest')
  return Number(rows[0]?.newest ?? 0) >= newestKnown
}
