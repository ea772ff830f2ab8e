import { createHash } from 'node:crypto'
import { DomainError, fileRules, hasPermission, notFound, type Actor } from '@titian/domain'
import { assistanceCase, storedFile, type Tx } from '@titian/db'
import { and, eq } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { z } from 'zod'
import { notAllowed, notSignedIn, recordAudit, type BaseContext, type OperationContext } from '../../../core'

/** What `PUT /files/{id}` brings: the client's id, the case, the bytes and their SHA-256 as hex. */
export type FileUpload = { id: string; caseId: string; sha256: string; bytes: Buffer }

const uploadShape = z.strictObject({
  id: z.uuid(),
  caseId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/i),
  bytes: z.instanceof(Buffer),
})

/**
 * Receives one file whole or not at all: the hash is checked, images are decoded and encoded anew without metadata.
 * The same id with the same bytes answers as before.
 * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_INPUT `file_*`, CONFLICT `id_already_used`
 */
export const receiveFile = async (base: BaseContext, upload: FileUpload) => {
  const { services, request } = base
  const session = await base.readSession()
  if (!session || !request.sessionToken) throw notSignedIn()
  const actor: Actor = { id: session.accountId, duty: session.duty, region: session.region }
  if (!hasPermission(actor.duty, 'evidence:submit') || session.mustChange) throw notAllowed()
  const parsed = uploadShape.safeParse(upload)
  if (!parsed.success) throw new DomainError('BAD_INPUT', 'file_unreadable', 'Kiriman berkas tidak terbaca.')
  const received = createHash('sha256').update(upload.bytes).digest()
  if (received.toString('hex') !== upload.sha256.toLowerCase()) {
    throw new DomainError('BAD_INPUT', 'file_incomplete', 'Berkas belum utuh sampai. Kirim ulang.')
  }
  const { bytes, mediaType } = await cleanse(upload.bytes)
  const now = services.clock.now()
  await services.database.withScope(actor, async (tx) => {
    const [target] = await tx
      .select({ womanId: assistanceCase.womanId })
      .from(assistanceCase)
      .where(and(eq(assistanceCase.id, upload.caseId), eq(assistanceCase.regencyCode, actor.region)))
    if (!target) throw notFound()
    const inserted = await tx
      .insert(storedFile)
      .values({
        id: upload.id,
        regencyCode: actor.region,
        caseId: upload.caseId,
        womanId: target.womanId,
        authorId: actor.id,
        caseMentorId: actor.id,
        evidenceId: null,
        mediaType,
        byteCount: bytes.length,
        receivedSha256: received,
        storedSha256: createHash('sha256').update(bytes).digest(),
        receivedAt: now,
      })
      .onConflictDoNothing()
    if (inserted.rowCount === 0) return refuseOtherContent(tx, actor, upload, received)
    // The row is taken before the bytes are written, so nobody's file can be overwritten under its id.
    await services.files.put(storedName(actor.region, upload.id), bytes)
    const operation: OperationContext = {
      ...base,
      session,
      actor,
      sessionToken: request.sessionToken ?? '',
      tx,
      now,
      today: services.clock.today(),
      afterRollback: () => undefined,
    }
    await recordAudit(operation, {
      action: 'file.receive',
      subject: { kind: 'file', id: upload.id },
      caseId: upload.caseId,
      womanId: target.womanId,
    })
  })
  return { id: upload.id }
}

/** Where the bytes of a file lie: ids are unique inside a regency only. */
export const storedName = (regencyCode: string, fileId: string): string => `${regencyCode}-${fileId}`

const refuseOtherContent = async (tx: Tx, actor: Actor, upload: FileUpload, received: Buffer) => {
  const [known] = await tx
    .select({ receivedSha256: storedFile.receivedSha256, caseId: storedFile.caseId })
    .from(storedFile)
    .where(and(eq(storedFile.id, upload.id), eq(storedFile.regencyCode, actor.region)))
  if (known?.caseId === upload.caseId && known.receivedSha256.equals(received)) return
  throw new DomainError('CONFLICT', 'id_already_used', 'Berkas dengan nomor ini sudah ada dengan isi lain.')
}

const cleanse = async (bytes: Buffer): Promise<{ bytes: Buffer; mediaType: string }> => {
  if (bytes.length === 0) throw new DomainError('BAD_INPUT', 'file_empty', 'Berkas ini kosong.')
  if (bytes.length > fileRules.maxBytes)
    throw new DomainError('BAD_INPUT', 'file_too_large', 'Berkas paling besar 5 MB. Perkecil fotonya.')
  const type = await fileTypeFromBuffer(bytes)
  const mediaType = fileRules.accepted.find((accepted) => accepted === type?.mime)
  if (!mediaType) throw new DomainError('BAD_INPUT', 'file_type', 'Kirim foto (JPG, PNG, WebP) atau PDF.')
  if (mediaType === 'application/pdf') return { bytes, mediaType }
  try {
    const image = sharp(bytes, { limitInputPixels: fileRules.maxPixels, failOn: 'error', animated: false })
    return {
      bytes: await image
        .rotate()
        .resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 80 })
        .toBuffer(),
      mediaType: 'image/jpeg',
    }
  } catch {
    throw new DomainError('BAD_INPUT', 'file_damaged', 'Foto ini tidak bisa dibuka. Ambil foto baru.')
  }
}
