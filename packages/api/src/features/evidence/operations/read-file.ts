import { hasPermission, notFound, type Actor } from '@titian/domain'
import { storedFile, type Tx } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { notAllowed, notSignedIn, recordView, type BaseContext } from '../../../core'
import { storedName } from './receive-file'

/** The bytes of a file that the caller may see; the look is in the woman's history. @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
export const readFileFor = async (ctx: BaseContext, fileId: string) => {
  const { readSession, services, request } = ctx
  const session = await readSession()
  if (!session) throw notSignedIn()
  const actor: Actor = { id: session.accountId, duty: session.duty, region: session.region }
  const isPartner = hasPermission(actor.duty, 'submission:decide')
  if ((!isPartner && !hasPermission(actor.duty, 'case:read')) || session.mustChange) throw notAllowed()
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(fileId)) throw notFound()
  const mediaType = await services.database.withScope(actor, async (tx) => {
    if (isPartner) return sentMediaType(tx, ctx, fileId)
    const [found] = await tx
      .select({
        mediaType: storedFile.mediaType,
        caseId: storedFile.caseId,
        womanId: storedFile.womanId,
      })
      .from(storedFile)
      .where(and(eq(storedFile.id, fileId), eq(storedFile.regencyCode, actor.region)))
    if (!found) throw notFound()
    const { clock } = services
    await recordView(
      { tx, actor, request, now: clock.now(), today: clock.today() },
      found.caseId,
      found.womanId,
    )
    return found.mediaType
  })
  return { mediaType, bytes: await services.files.get(storedName(actor.region, fileId)) }
}

/** The kind of a file that was sent to the caller's partner office; the database itself keeps the look. */
const sentMediaType = async (tx: Tx, { services, request }: BaseContext, fileId: string): Promise<string> => {
  const { clock } = services
  const { rows } = await tx.execute<{ kind: string | null }>(
    sql`select app.look_at_submission_file(${uuidv7()}, ${fileId}, ${clock.today()}, ${clock.now()}, ${request.device}, ${request.requestId}) as kind`,
  )
  const [found] = rows
  if (!found?.kind) throw notFound()
  return found.kind
}
