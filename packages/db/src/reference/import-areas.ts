import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { foldName, type AreaKind, type AreaLevel, type CalendarDay } from '@titian/domain'
import type { ClientBase } from 'pg'
import { areaChanges, bpsCodes } from './area-facts'
import { readCsv } from './read-csv'
import { upsertRows } from './upsert-rows'

export type AreaImport = {
  /** Two-digit Kemendagri codes, or the whole nation. */
  provinceCodes: readonly string[] | 'all'
  /** The day on which the list is imported: codes that it no longer holds end on this day. */
  asOf: CalendarDay
}

const columns = {
  code: 'text',
  level: 'text',
  name: 'text',
  kind: 'text',
  parent_code: 'text',
  bps_code: 'text',
  name_key: 'text',
  valid_from: 'date',
  valid_to: 'date',
} as const
type AreaRow = Record<keyof typeof columns, string | null>

const levels = [
  { level: 'province', file: 'provinces.csv' },
  { level: 'regency', file: 'regencies.csv' },
  { level: 'district', file: 'districts.csv' },
  { level: 'village', file: 'villages.csv' },
] as const satisfies readonly { level: AreaLevel; file: string }[]

const batchSize = 10_000

/**
 * Brings `app.area` up to date with the list of `idn-area-data` (Kemendagri's, ODbL 1.0). Idempotent. A code that has
 * vanished from the list gets an end and is never deleted; one that comes back loses it. Since when a code holds is
 * not in the list and stays unknown.
 * @returns the number of areas read from the list
 */
export async function importAreas(client: ClientBase, { provinceCodes, asOf }: AreaImport): Promise<number> {
  const isWanted = (code: string) => provinceCodes === 'all' || provinceCodes.includes(code.slice(0, 2))
  const seen: string[] = []
  for (const { level, file } of levels) {
    let batch: AreaRow[] = []
    for await (const record of readCsv(join(listFolder(), file))) {
      const listed = readRecord(record)
      if (!isWanted(listed.code)) continue
      seen.push(listed.code)
      batch.push(areaRow(level, listed))
      if (batch.length === batchSize) {
        await storeAreas(client, batch)
        batch = []
      }
    }
    await storeAreas(client, batch)
  }
  await endVanished(client, seen, provinceCodes, asOf)
  await storeChanges(client, seen)
  return seen.length
}

type ListedArea = { code: string; parentCode: string | null; name: string }

const codePattern = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

/** `code, name` for a province, else `code, parent's code, name`. Checked by hand: it runs 91,000 times. */
function readRecord(record: unknown): ListedArea {
  const fields: unknown[] = Array.isArray(record) ? record : []
  const [code, second, third] = fields
  const [parentCode, name] = fields.length === 2 ? [null, second] : [second, third]
  if (typeof code !== 'string' || typeof name !== 'string' || !codePattern.test(code) || name === '') {
    throw new Error(`A line of the list of areas is not understood: ${JSON.stringify(record)}`)
  }
  return { code, parentCode: typeof parentCode === 'string' ? parentCode : null, name }
}

// Only the files are read: the package's own code wants a newer Node than we promise.
const listFolder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data')

const areaRow = (level: AreaLevel, { code, name, parentCode }: ListedArea): AreaRow => ({
  code,
  level,
  name,
  kind: kindOf(level, code, name),
  parent_code: parentCode,
  bps_code: bpsCodes[code] ?? null,
  name_key: foldName(name),
  valid_from: null,
  valid_to: null,
})

/** In a village's code the seventh digit is 1 for a kelurahan, 2 for a desa and 3 for a desa adat. */
function kindOf(level: AreaLevel, code: string, name: string): AreaKind {
  switch (level) {
    case 'province':
      return 'provinsi'
    case 'regency':
      return name.startsWith('Kota ') ? 'kota' : 'kabupaten'
    case 'district':
      return 'kecamatan'
    case 'village':
      return code.charAt(9) === '1' ? 'kelurahan' : 'desa'
  }
}

const storeAreas = (client: ClientBase, rows: readonly AreaRow[]) =>
  upsertRows(
    client,
    {
      table: 'area',
      columns,
      key: ['code'],
      whenThere: {
        name: 'excluded.name',
        kind: 'excluded.kind',
        parent_code: 'excluded.parent_code',
        bps_code: 'coalesce(excluded.bps_code, stored.bps_code)',
        name_key: 'excluded.name_key',
        valid_to: 'null::date',
      },
    },
    rows,
  )

const endVanished = (
  client: ClientBase,
  seen: readonly string[],
  provinceCodes: AreaImport['provinceCodes'],
  asOf: CalendarDay,
) =>
  client.query(
    `update app.area set valid_to = $1
     where valid_to is null
       and ($2::text[] is null or left(code, 2) = any($2))
       and not exists (select 1 from unnest($3::text[]) as listed(code) where listed.code = area.code)`,
    [asOf, provinceCodes === 'all' ? null : provinceCodes, seen],
  )

const storeChanges = (client: ClientBase, seen: readonly string[]) =>
  upsertRows(
    client,
    {
      table: 'area_change',
      columns: { predecessor_code: 'text', successor_code: 'text', effective_on: 'date', basis: 'text' },
      key: ['predecessor_code', 'successor_code'],
      whenThere: 'keep',
    },
    areaChanges.filter((change) => seen.includes(change.successor_code)),
  )
