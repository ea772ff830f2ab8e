import type { Connection } from '../testing'
import { plantStaff } from './plant-town'

const regencies = ['64.01', '64.02', '64.03', '64.07', '64.08', '64.09', '64.11', '64.71', '64.72', '64.74']
const mentorsEach = 3
/** Columns that name an official: copies keep them, but for whose case it is. */
const officials = /(^|_)(author_id|actor_id|created_by|opened_by|assigned_by|resolved_by)$/

/**
 * Copies every planted case with all that hangs on it, spread over ten regencies with three mentors each, until the
 * planner prefers indexes. Returns the mentors of the first regency's cases.
 */
export const multiplyCases = async (
  db: Connection,
  copies: number,
): Promise<{ regency: string; mentors: string[] }> => {
  const mentors: string[] = []
  for (let at = 0; at < regencies.length * mentorsEach; at += 1)
    mentors.push(await plantStaff(db, 'mentor', regencies[at % regencies.length] ?? ''))
  const columns = await db.ask<{ table: string; names: string[]; types: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as names,
       array_agg(format_type(a.atttypid, null) order by a.attnum) as types
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relrowsecurity
       and c.relname not in ('staff', 'audit_seal', 'person_index', 'figure_count', 'figure_delta')
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by 1`,
  )
  // The keys hold in each copy as they held in what it copies; checking them again takes most of the time.
  await db.ask('begin; set local session_replication_role = replica')
  for (const { table, names, types } of columns) {
    const values = names.map((name, at) => copied(name, types[at] ?? ''))
    await db.ask(
      `insert into app.${table} (${names.join(', ')}) select ${values.join(', ')}
       from app.${table} t cross join generate_series(1, $1::int) as copy(number)
       cross join (select $2::uuid[] as mentors, $3::text[] as regencies) known
       on conflict do nothing`,
      [copies, mentors, regencies],
    )
  }
  await db.ask(`update app.evidence set status = 'waiting' where hashtext(id::text) % 5 = 0`)
  await db.ask('select app.recount_figures()')
  await db.ask('commit')
  await db.ask('vacuum (analyze)')
  const [regency = ''] = regencies
  return { regency, mentors: mentors.filter((_, at) => at % regencies.length === 0) }
}

const copied = (name: string, type: string): string => {
  if (name === 'regency_code') return `regencies[1 + copy.number % ${regencies.length}]`
  if (name === 'case_mentor_id' || name === 'mentor_id')
    return 'mentors[1 + copy.number % cardinality(mentors)]'
  if (type === 'uuid' && !officials.test(name))
    return `overlay(overlay(md5(t.${name}::text || copy.number) placing '7' from 13) placing '8' from 17)::uuid`
  if (type === 'timestamp with time zone') return `t.${name} - copy.number * interval '1 minute'`
  return `t.${name}`
}
