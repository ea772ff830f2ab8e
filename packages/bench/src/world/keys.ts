import type { Sql } from 'postgres'

/** What was taken from the tables, as the SQL that puts it back. */
export interface TakenKeys {
  triggers: string[]
  indexes: string[]
  uniques: string[]
  foreignKeys: string[]
}

const generated = `n.nspname in ('app', 'identity')`

/**
 * Takes every key and index from the product's tables and stops their triggers, so that COPY only appends.
 * Putting them back is the check: PostgreSQL refuses a key that one row breaks.
 */
export async function takeKeys(admin: Sql): Promise<TakenKeys> {
  const constraints = await admin<{ target: string; name: string; kind: string; definition: string }[]>`
    select c.conrelid::regclass::text as target, quote_ident(c.conname) as name, c.contype as kind,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where ${admin.unsafe(generated)} and c.contype in ('f', 'p', 'u') and c.conparentid = 0
    order by c.contype, c.conname`
  const foreignKeys = constraints.filter(({ kind }) => kind === 'f')
  const uniques = constraints.filter(({ kind }) => kind !== 'f')
  for (const { target, name } of [...foreignKeys, ...uniques]) {
    await admin.unsafe(`alter table ${target} drop constraint ${name}`)
  }
  const indexes = await admin<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where ${admin.unsafe(generated)}
    order by c.relname`
  for (const { name } of indexes) await admin.unsafe(`drop index ${name}`)
  const add = ({ target, name, definition }: (typeof constraints)[number]) =>
    `alter table ${target} add constraint ${name} ${definition}`
  const watched = await admin<{ target: string }[]>`
    select distinct t.tgrelid::regclass::text as target
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${admin.unsafe(generated)} and not t.tgisinternal`
  for (const { target } of watched) await admin.unsafe(`alter table ${target} disable trigger user`)
  return {
    triggers: watched.map(({ target }) => `alter table ${target} enable trigger user`),
    indexes: indexes.map(({ definition }) => definition),
    uniques: uniques.map(add),
    foreignKeys: foreignKeys.map(add),
  }
}

/** @throws PostgresError naming the key that a row breaks */
export async function putKeysBack(
  admin: Sql,
  { triggers, indexes, uniques, foreignKeys }: TakenKeys,
  log: (line: string) => void,
): Promise<void> {
  await admin.unsafe(`set maintenance_work_mem = '1GB'`)
  await admin.unsafe(`set max_parallel_maintenance_workers = 4`)
  for (const [what, statements] of Object.entries({ uniques, indexes, foreignKeys, triggers })) {
    log(`${statements.length} ${what}`)
    for (const statement of statements) await admin.unsafe(statement)
  }
}
