import { duties, type Actor, type Duty } from '@titian/domain'
import type { Connection } from '../../testing'
import { actingRoles, oracles } from '../oracle'
import type { Town } from '../plant-town'
import { mayAdd, mayChange } from '../write-oracle'
import { attempts, type Seat } from './attempts'
import { describeTable, type Table } from './describe-table'

const stranger = '019a0000-0000-7000-8000-00000000dead'

/**
 * Compares what a role can do to a table, by statements of its own, with what the oracles say it may: which rows it
 * finds, which it may add, which it may change. Each statement is taken back.
 * @param db the administrator's connection, in a transaction
 */
export const accessComparison = (db: Connection, town: Town | undefined) => {
  const expected = new Map<string, string[] | 'denied'>()
  const expectedRows = async (what: string, table: Table, seat: Seat, where: string | undefined) => {
    const cell = `${what} ${table.name} ${nameOf(seat)}`
    const rows =
      expected.get(cell) ?? (where === undefined ? 'denied' : await table.keysWhere(where, seat.actor))
    expected.set(cell, rows)
    return rows
  }
  const tables = new Map<string, Promise<Table>>()
  const tableOf = (name: string) => {
    const table = tables.get(name) ?? describeTable(db, name)
    tables.set(name, table)
    return table
  }
  const actors = actorsOf(town)

  const readsOtherwise = async (table: Table, seat: Seat) => {
    const where = seat.actor ? oracles[seat.actor.duty][table.short] : 'true'
    const wanted = await expectedRows('read', table, seat, where)
    return differing('finds', await attempts(db, seat).read(table), wanted)
  }
  const changesOtherwise = async (table: Table, seat: Seat) => {
    if (!seat.actor || !table.changeable.has(seat.role)) return undefined
    const wanted = await expectedRows('change', table, seat, mayChange[seat.actor.duty][table.short])
    return differing('changes', await attempts(db, seat).change(table), wanted)
  }
  const addsOtherwise = async (table: Table, seat: Seat) => {
    const { role, actor } = seat
    const rule = actor && mayAdd[actor.duty][table.short]
    const isAllowed = (row: Record<string, unknown>) =>
      actor ? (rule?.(row, actor) ?? false) : role === 'app_owner'
    // Without the grant every row is refused alike.
    for (const row of candidates(table, actor).slice(0, rule ? undefined : 1)) {
      const wanted = isAllowed(row) ? 'taken' : 'denied'
      const difference = differing(
        `adds ${JSON.stringify(row)}`,
        await attempts(db, seat).add(table, row),
        wanted,
      )
      if (difference) return difference
    }
    return undefined
  }

  /** The first difference that these roles show on the table, or nothing. */
  const firstDifference = async (name: string, roles: readonly string[]): Promise<string | undefined> => {
    const table = await tableOf(name)
    for (const role of roles) {
      const acting = actors.filter(({ duty }) => roleIn(duty) === role)
      const seats: Seat[] = acting.length > 0 ? acting.map((actor) => ({ role, actor })) : [{ role }]
      for (const seat of seats) {
        const difference =
          (await readsOtherwise(table, seat)) ??
          (await changesOtherwise(table, seat)) ??
          (await addsOtherwise(table, seat))
        if (difference) return `${name}, ${nameOf(seat)}: ${difference}`
      }
    }
    return undefined
  }
  return { firstDifference }
}

const nameOf = ({ role, actor }: Seat) => (actor ? `${actor.duty} ${actor.id} in ${actor.region}` : role)

const differing = (what: string, seen: unknown, wanted: unknown) =>
  JSON.stringify(seen) === JSON.stringify(wanted)
    ? undefined
    : `${what}: ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`

export const allRoles: readonly string[] = [...new Set(Object.values(actingRoles)), 'app_owner', 'app_backup']

const roleIn = (duty: Duty): string => actingRoles[duty]

/** Everybody in every duty and in both regencies: whoever holds two duties has the rights of one at a time. */
const actorsOf = (town: Town | undefined): Actor[] => {
  const people = town
    ? [
        town.kukar.mentor,
        town.kukar.colleague,
        town.kukar.verifier,
        town.kukar.case.womanId,
        town.samarinda.mentor,
        town.samarinda.case.womanId,
      ]
    : [stranger]
  return duties.flatMap((duty) =>
    ['64.02', '64.72'].flatMap((region) => people.map((id): Actor => ({ id, duty, region }))),
  )
}

/** A row as the actor may write it, then the same with one thing wrong at a time. */
const candidates = (table: Table, actor: Actor | undefined): Record<string, unknown>[] => {
  if (!table.sample) return []
  if (!actor) return [table.sample]
  const own = Object.fromEntries(
    ['author_id', 'created_by', 'actor_id', 'case_mentor_id', 'woman_id'].map((column) => [column, actor.id]),
  )
  const right = { ...own, regency_code: actor.region, duty: actor.duty, ...rightOf[table.short] }
  const wrong = Object.entries({
    ...Object.fromEntries(Object.keys(own).map((column) => [column, [stranger, null]])),
    regency_code: ['64.74'],
    duty: ['nobody'],
    view_key: [`${actor.id} today`, `${stranger} today`],
    ...wrongOf[table.short],
  })
  const ofTable = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => table.sample && column in table.sample))
  const base = { ...table.sample, ...ofTable(right) }
  return [
    base,
    ...wrong.flatMap(([column, values]) =>
      column in base ? values.map((value) => ({ ...base, [column]: value })) : [],
    ),
  ]
}

const rightOf: Record<string, Record<string, unknown>> = {
  audit_event: { view_key: null },
  evidence: { status: 'waiting' },
  stored_file: { evidence_id: null },
  visit_quarantine: { outcome: null, resolution: '' },
}
const wrongOf: Record<string, Record<string, unknown[]>> = {
  evidence: { status: ['verified'] },
  stored_file: { evidence_id: [stranger] },
  visit_quarantine: { outcome: ['accepted'], resolution: ['Uji'] },
}
