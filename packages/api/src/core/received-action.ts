import { DomainError } from '@titian/domain'
import { actionConflict, receivedAction } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { OperationContext, Services } from './context'

/**
 * The contract of every action that a phone can queue. `id` is the client's UUIDv7 and the record's id.
 * Same id, author and body: the stored result again. Anything else under that id: 409, and the second body is kept.
 * The action, its effects and its audit row commit together. `kept` is the body as it may be stored: without private
 * values in clear.
 * @throws DomainError CONFLICT `id_already_used`
 */
export const receiveAction = async <Body extends { id: string }, Result>(
  ctx: OperationContext,
  kind: string,
  body: Body,
  parseResult: (stored: unknown) => Result,
  apply: () => Promise<Result>,
  kept: unknown = body,
): Promise<Result> => {
  const { tx, actor, now } = ctx
  const key = { id: body.id, regencyCode: actor.region }
  const bodyHash = bodyHashOf(ctx.services, body)
  const inserted = await tx
    .insert(receivedAction)
    .values({ ...key, authorId: actor.id, kind, bodyHash, body: kept, result: null, receivedAt: now })
    .onConflictDoNothing()
  const isThis = and(eq(receivedAction.id, key.id), eq(receivedAction.regencyCode, key.regencyCode))
  if (inserted.rowCount === 1) {
    const result = await apply()
    await tx.update(receivedAction).set({ result }).where(isThis)
    return result
  }
  // Row-level security may hide the row of another author; then nothing is found and the id is still taken.
  const [known] = await tx.select().from(receivedAction).where(isThis)
  if (known && known.kind === kind && known.authorId === actor.id && known.bodyHash.equals(bodyHash))
    return parseResult(known.result)
  keepSecondBody(ctx, kind, body.id, kept)
  throw idAlreadyUsed()
}

/** What makes two bodies the same. A phone that tries again says anew when it sends; that is no other body. */
export const bodyHashOf = ({ privateData }: Services, body: object): Buffer =>
  privateData.hashBody(canonical({ ...body, sentAt: undefined }))

export const idAlreadyUsed = () =>
  new DomainError(
    'CONFLICT',
    'id_already_used',
    'Kiriman dengan nomor ini sudah ada dengan isi lain. Keduanya disimpan untuk diperiksa Dinas.',
  )

/** Keeps a refused body for the office to read, although everything else of the call is rolled back. */
export const keepSecondBody = (
  { actor, now, afterRollback }: OperationContext,
  kind: string,
  actionId: string,
  body: unknown,
) =>
  afterRollback(async (fresh) => {
    await fresh.insert(actionConflict).values({
      id: uuidv7(),
      regencyCode: actor.region,
      actionId,
      authorId: actor.id,
      kind,
      body,
      receivedAt: now,
    })
  })

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
