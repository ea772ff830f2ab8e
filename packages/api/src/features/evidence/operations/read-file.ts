import { hasPermission, notFound, type Actor } from '@titian/domain'
import { storedFile, submissionFile, type Tx } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import { notAllowed, notSignedIn, recordView, type BaseContext } from '../../../core'
import { storedName } from './receive-file'

/** The bytes of a file that the caller may see; the look is in the woman's history. @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
export const readFileFor = async ({ readSession, services, request }: BaseContext, fileId: string) => {
  const session = await readSession()
  if (!session) throw notSignedIn()
  const actor: Actor = { id: session.accountId, duty: session.duty, region: session.region }
  const isPartner = hasPermission(actor.duty, 'submission:decide')
  if ((!isPartner && !hasPermission(actor.duty, 'case:read')) || session.mustChange) throw notAllowed()
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(fileId)) throw notFound()
  const mediaType = await services.database.withScope(actor, async (tx) => {
    if (isPartner) return sentMediaType(tx, actor, fileId)
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

/** A file of a record that was sent to the caller's partner office. */
const sentMediaType = async (tx: Tx, actor: Actor, fileId: string): Promise<string> => {
  const [found] = await tx
    .select({ mediaType: submissionFile.mediaType })
    .from(submissionFile)
    .where(and(eq(submissionFile.id, fileId), eq(submissionFile.regencyCode, actor.region)))
    .limit(1)
  if (!found) throw notFound()
  return found.mediaType
}
