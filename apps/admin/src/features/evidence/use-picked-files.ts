import { fileRules } from '@titian/domain'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { v7 as uuidv7 } from 'uuid'
import { forgetDraft, keepDraft } from '../../shared/form/draft'
import { keptOf, readKeptFiles } from './kept-files'
import type { PickedFile } from './picked-file'
import { sendFile } from './send-file'
import { shrinkImage } from './shrink-image'

const mostFiles = 3

/** The files of one paper and how far each is on its way; this tab remembers under the key which were picked. */
export const usePickedFiles = (caseId: string, key: string) => {
  const t = useTranslations('evidence')
  const [start] = useState(() => readKeptFiles(key))
  const [files, setFiles] = useState<PickedFile[]>(start.sent)
  const [lost, setLost] = useState(start.lost)
  const blobs = useRef(new Map<string, Blob>())
  const change = (id: string, part: Partial<PickedFile>) =>
    setFiles((known) => known.map((file) => (file.id === id ? { ...file, ...part } : file)))
  const send = async (id: string) => {
    const blob = blobs.current.get(id)
    if (!blob) return
    change(id, { state: 'sending', message: null })
    const answer = await sendFile(id, caseId, blob)
    if (answer.isSent) return change(id, { state: 'sent' })
    change(id, { state: answer.isUnfit ? 'unfit' : 'unsent', message: answer.message })
  }
  const take = async (id: string, file: File) => {
    const blob = await shrinkImage(file)
    if (!fileRules.accepted.some((type) => type === file.type))
      return change(id, { state: 'unfit', message: t('fileType') })
    if (blob.size > fileRules.maxBytes) return change(id, { state: 'unfit', message: t('fileLarge') })
    blobs.current.set(id, blob)
    change(id, { bytes: blob.size })
    await send(id)
  }
  useEffect(() => {
    const kept = [...files.flatMap(keptOf), ...lost]
    if (kept.length > 0) keepDraft(key, kept)
    else forgetDraft(key)
  }, [key, files, lost])
  // A file that cannot be taken fills no place and holds nothing up.
  const fitting = files.filter(({ state }) => state !== 'unfit')
  const pick = (picked: readonly File[]) => {
    setLost([])
    const taken = picked.slice(0, mostFiles - fitting.length).map((file) => ({ file, id: uuidv7() }))
    setFiles([
      ...files,
      ...taken.map(({ file, id }): PickedFile => ({
        id,
        name: file.name,
        bytes: file.size,
        state: 'sending',
        message: null,
      })),
    ])
    for (const { file, id } of taken) void take(id, file)
  }
  const remove = (id: string) => {
    blobs.current.delete(id)
    setFiles(files.filter((file) => file.id !== id))
  }
  return {
    files,
    pick,
    remove,
    sendAgain: (id: string) => void send(id),
    sentIds: files.flatMap(({ id, state }) => (state === 'sent' ? [id] : [])),
    isPending: fitting.some(({ state }) => state !== 'sent'),
    areLost: lost.length > 0,
    hasRoom: fitting.length < mostFiles,
  }
}
