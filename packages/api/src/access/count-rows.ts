import type { World } from '../testing'

/** How many rows each table holds, to prove that nothing was written. */
export const countRows = async (world: World): Promise<Record<string, number>> => {
  const tables = await world.ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'identity') order by 1`,
  )
  const counts = await world.ask<{ name: string; n: number }>(
    tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all '),
  )
  return Object.fromEntries(counts.map(({ name, n }) => [name, n]))
}
