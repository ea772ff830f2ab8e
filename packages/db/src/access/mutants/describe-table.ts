import type { Actor } from '@titian/domain'
import type { Connection } from '../../testing'

export interface Table {
  /** With its schema. */
  name: string
  short: string
  /** The primary key as one text. */
  key: string
  /** Columns that a statement may give a value to. */
  columns: string[]
  /** For each role that may change something: a column, and the SQL of a value that every row can take. */
  changeable: ReadonlyMap<string, string>
  sample: Record<string, unknown> | undefined
  keysWhere: (where: string, actor: Actor | undefined) => Promise<string[]>
}

export const describeTable = async (db: Connection, name: string): Promise<Table> => {
  const short = name.split('.')[1] ?? ''
  const [about] = await db.ask<{ key: string; columns: string[] }>(
    `select
       (select string_agg(format('t.%I::text', a.attname), $$ || ' ' || $$ order by k.n)
        from pg_index i cross join lateral unnest(i.indkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = $1::regclass and i.indisprimary) as key,
       (select array_agg(attname::text) from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns`,
    [name],
  )
  // A column that may be empty takes null in every row; one that may not, what it holds in the first.
  const changes = await db.ask<{ role: string; change: string }>(
    `select distinct on (p.grantee) p.grantee as role, case when c.is_nullable = 'YES' then format('%I = null', p.column_name)
       else format('%I = %L', p.column_name, (select to_jsonb(t) ->> p.column_name from ${name} t limit 1)) end as change
     from information_schema.column_privileges p
     join information_schema.columns c using (table_schema, table_name, column_name)
     where p.privilege_type = 'UPDATE' and p.grantee like 'r\\_%' and format('%I.%I', table_schema, table_name) = $1
     order by p.grantee, c.is_nullable desc, p.column_name`,
    [name],
  )
  const [row] = await db.ask<{ sample: Record<string, unknown> }>(
    `select to_jsonb(t) as sample from ${name} t limit 1`,
  )
  const key = about?.key ?? ''
  return {
    name,
    short,
    key,
    columns: about?.columns ?? [],
    changeable: new Map(changes.map(({ role, change }) => [role, change])),
    sample: row?.sample,
    keysWhere: async (where, actor) => {
      const rows = await db.ask<{ key: string }>(
        `select ${key} as key from ${name} t cross join (select $1::uuid, $2::text) used where ${where} order by 1`,
        [actor?.id ?? null, actor?.region ?? null],
      )
      return rows.map((found) => found.key)
    },
  }
}
