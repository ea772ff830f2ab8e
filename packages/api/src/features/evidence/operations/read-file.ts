import { DomainError, hasPermission, notFound, type Actor } from '@titian/domain'
import { storedFile } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import type { BaseContext } from '../../../core'
import { storedName } from './receive-file'

/** The bytes of a file that the caller may see. @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
export const readFileFor = async ({ session, services }: BaseContext, fileId: string) => {
  if (!session) throw new DomainError('UNAUTHENTICATED', 'not_signed_in', 'Masuk dulu untuk melanjutkan.')
  const actor: Actor = { id: session.accountId, duty: session.duty, region: session.region }
  if (!hasPermission(actor.duty, 'case:read') || session.mustChange)
    throw new DomainError('FORBIDDEN', 'not_allowed', 'Bagian ini bukan tugas Anda.')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(fileId)) throw notFound()
  const [found] = await services.database.withScope(actor, (tx) =>
    tx
      .select({ mediaType: storedFile.mediaType })
      .from(storedFile)
      .where(and(eq(storedFile.id, fileId), eq(storedFile.regencyCode, actor.region))),
  )
  if (!found) throw notFound()
  return { mediaType: found.mediaType, bytes: await services.files.get(storedName(actor.region, fileId)) }
}
