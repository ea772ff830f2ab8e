import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Paper } from './queue-item'

type EvidenceFile = Paper['files'][number]

/** What was sent: pictures in the page, a PDF behind its own tab. */
export function EvidenceFiles({ files, typeName }: { files: readonly EvidenceFile[]; typeName: string }) {
  const t = useTranslations('queue')
  if (files.length === 0) return <p className="quiet">{t('noFile')}</p>
  return (
    <ul className="queue-files">
      {files.map((file, index) => (
        <li key={file.id}>
          {file.mediaType === 'application/pdf' ? (
            <Pdf file={file} index={index + 1} />
          ) : (
            <Picture file={file} index={index + 1} typeName={typeName} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Pdf({ file, index }: { file: EvidenceFile; index: number }) {
  const t = useTranslations('queue')
  return (
    <a className="queue-pdf" href={fileUrl(file)} target="_blank" rel="noopener">
      <IconFileTypePdf size={28} stroke={1.5} aria-hidden />
      {t('filePdf', { index: String(index) })}
    </a>
  )
}

function Picture({ file, index, typeName }: { file: EvidenceFile; index: number; typeName: string }) {
  const t = useTranslations('queue')
  const [isMissing, setIsMissing] = useState(false)
  const name = t('fileImage', { index: String(index), type: typeName })
  return (
    <a className="queue-picture" href={fileUrl(file)} target="_blank" rel="noopener" aria-label={name}>
      {isMissing ? (
        <span className="queue-picture-missing">{t('fileMissing', { index: String(index) })}</span>
      ) : (
        <img src={fileUrl(file)} alt="" onError={() => setIsMissing(true)} />
      )}
    </a>
  )
}

const fileUrl = ({ id }: EvidenceFile) => `/files/${id}`
