import { z } from 'zod'

const refusal = z.object({ error: z.object({ message: z.string(), data: z.object({ reason: z.string() }) }) })
// What no second sending can mend: another file has to be picked.
const unfitReasons = ['file_type', 'file_damaged', 'file_empty', 'file_too_large', 'too_large']

export type FileAnswer = { isSent: true } | { isSent: false; isUnfit: boolean; message: string | null }

const hexOf = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Whether this page may compute the hash that travels with a file: only over https or on localhost. */
export const canSendFiles = (): boolean => window.isSecureContext

/** Sends one file whole with its hash. The same id and bytes may be sent again. `message` is the server's own sentence. */
export const sendFile = async (id: string, caseId: string, blob: Blob): Promise<FileAnswer> => {
  try {
    const bytes = await blob.arrayBuffer()
    const response = await fetch(`/files/${id}`, {
      method: 'PUT',
      body: bytes,
      headers: {
        'content-type': 'application/octet-stream',
        'x-titian': '1',
        'x-titian-case': caseId,
        'x-titian-sha256': hexOf(await crypto.subtle.digest('SHA-256', bytes)),
      },
    })
    if (response.ok) return { isSent: true }
    const answer = refusal.safeParse(await response.json().catch(() => null))
    if (response.status >= 500 || !answer.success) return { isSent: false, isUnfit: false, message: null }
    const { message, data } = answer.data.error
    return { isSent: false, isUnfit: unfitReasons.includes(data.reason), message }
  } catch {
    return { isSent: false, isUnfit: false, message: null }
  }
}
