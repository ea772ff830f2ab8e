import { z } from 'zod'
import { readKept } from '../../shared/form/draft'
import type { PickedFile } from './picked-file'

const keptFile = z.object({ id: z.uuid(), name: z.string(), bytes: z.number(), isSent: z.boolean() })
type KeptFile = z.infer<typeof keptFile>

/** What the tab remembers of a picked file; its bytes it cannot keep. */
export const keptOf = ({ id, name, bytes, state }: PickedFile): KeptFile[] =>
  state === 'unfit' ? [] : [{ id, name, bytes, isSent: state === 'sent' }]

/** After a reload: files that the server already has, and those that went with the page. */
export const readKeptFiles = (key: string): { sent: PickedFile[]; lost: KeptFile[] } => {
  const kept = z.array(keptFile).safeParse(readKept(key)).data ?? []
  return {
    sent: kept.flatMap(({ isSent, ...file }) => (isSent ? [{ ...file, state: 'sent', message: null }] : [])),
    lost: kept.filter(({ isSent }) => !isSent),
  }
}
