import type { Actor } from '@titian/domain'
import type { Connection } from '../testing'
import { actingRoles } from './oracle'

/** What a statement does as this actor: an SQLSTATE, or how many rows it touched. Nothing of it stays. */
export const tryStatement = async (
  login: Connection,
  actor: Actor,
  statement: string,
  values: unknown[] = [],
): Promise<string> => {
  await login.ask('begin')
  try {
    await takeScope(login, actor)
    const counted = await login.ask<{ n: number }>(counting(statement), values)
    await login.ask('set constraints all immediate')
    return `${counted[0]?.n ?? 0} rows`
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  } finally {
    await login.ask('rollback')
  }
}

/** The role and scope of an actor, until the transaction ends. */
export const takeScope = (login: Connection, actor: Actor) =>
  login.ask(
    `set local role ${actingRoles[actor.duty]}; set local app.uid = '${actor.id}'; set local app.region = '${actor.region}'; set local app.duty = '${actor.duty}'`,
  )

// Updates count their rows by RETURNING a constant; an insert runs as it is, since RETURNING would ask for a right to read.
const counting = (statement: string) =>
  statement.startsWith('update') || statement.startsWith('delete')
    ? `with touched as (${statement} returning 1) select count(*)::int as n from touched`
    : statement

/** The same for one row that the actor tries to add. */
export const tryInsert = (login: Connection, actor: Actor, table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row)
  return tryStatement(
    login,
    actor,
    `insert into app.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  )
}
