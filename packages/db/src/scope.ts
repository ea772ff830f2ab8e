import type { Actor, Duty } from '@titian/domain'
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { withConnection } from './pool'

/** A transaction in which role and scope are set; the only thing that reads or writes tables. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]
export type WithScope = <Result>(actor: Actor, work: (tx: Tx) => Promise<Result>) => Promise<Result>

/** The role in which a duty acts. */
export const roleOf = {
  entrepreneur: 'r_entrepreneur',
  mentor: 'r_mentor',
  verifier: 'r_supervisor',
  head: 'r_head',
  partner: 'r_partner',
  province: 'r_province',
  provinceData: 'r_province',
  admin: 'r_admin',
} as const satisfies Record<Duty, string>

// SET takes no parameters, so the three values are checked here before they are inlined.
const scopeSql = ({ id, duty, region }: Actor) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw new Error('An actor id is a lower-case UUID.')
  if (!/^\d{2}(\.\d{2})?$/.test(region)) throw new Error('A region is a province or regency code.')
  return `set local role ${roleOf[duty]}; set local app.uid = '${id}'; set local app.region = '${region}'; set local app.duty = '${duty}'`
}

/**
 * Within a transaction of `officer`, does `work` as the author of the records that it writes: under the author's own
 * row rules, none of which the officer is given. Only for what a checked act of the database has just allowed.
 */
export const asAuthor = async <Result>(
  tx: Tx,
  officer: Actor,
  author: Actor,
  work: () => Promise<Result>,
): Promise<Result> => {
  await tx.execute(sql.raw(scopeSql(author)))
  const result = await work()
  await tx.execute(sql.raw(scopeSql(officer)))
  return result
}

/** Runs work in one transaction as the actor's role, seeing only the actor's rows. */
export const scopedBy =
  (pool: pg.Pool): WithScope =>
  async (actor, work) => {
    const scope = sql.raw(scopeSql(actor))
    return withConnection(pool, (client) =>
      drizzle(client).transaction(async (tx) => {
        await tx.execute(scope)
        return work(tx)
      }),
    )
  }
