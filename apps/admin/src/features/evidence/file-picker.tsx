import { Button, CloseButton } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { fileRules } from '@titian/domain'
import { formatSize, Notice, StatusChip } from '@titian/ui'
import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { canSendFiles } from './send-file'
import type { PickedFile } from './picked-file'

type FilePickerProps = {
  files: readonly PickedFile[]
  hasRoom: boolean
  /** Whether files that were picked are gone with a reload. */
  areLost: boolean
  error?: string | undefined
  onPick: (files: readonly File[]) => void
  onSendAgain: (id: string) => void
  onRemove: (id: string) => void
}

/** Photos and PDFs of one paper; each is sent as soon as it is picked and says how far it is. */
export function FilePicker({
  files,
  hasRoom,
  areLost,
  error,
  onPick,
  onSendAgain,
  onRemove,
}: FilePickerProps) {
  const t = useTranslations('evidence')
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  return (
    <div className="files" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-help`}>
      <p id={`${id}-help`} className="quiet">
        {t('filesHelp')}
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <span className="files-name">
              {file.name} <span className="quiet tt-numbers">{formatSize(file.bytes)}</span>
            </span>
            <CloseButton
              size="lg"
              aria-label={t('remove', { name: file.name })}
              onClick={() => onRemove(file.id)}
            />
            <span className="files-state" role="status">
              {file.state === 'sending' && <StatusChip status="waiting" word={t('sending')} size="small" />}
              {file.state === 'sent' && <StatusChip status="met" word={t('sent')} size="small" />}
              {file.state === 'unsent' && (
                <>
                  <span className="choice-error">{file.message ?? t('fileUnsent')}</span>
                  <Button variant="light" onClick={() => onSendAgain(file.id)}>
                    {t('sendAgain')}
                  </Button>
                </>
              )}
              {file.state === 'unfit' && <span className="choice-error">{file.message}</span>}
            </span>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        accept={fileRules.accepted.join(',')}
        multiple
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {areLost && (
        <Notice tone="waiting" title={t('filesLost')}>
          <p>{t('filesLostText')}</p>
        </Notice>
      )}
      {!canSendFiles() && <p className="choice-error">{t('fileUnsafe')}</p>}
      {hasRoom && canSendFiles() && (
        <Button
          variant="light"
          leftSection={<IconCamera size={22} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t('addFile')}
        </Button>
      )}
      <span id={`${id}-label`} className="tt-visually-hidden">
        {t('files')}
      </span>
      {error && <p className="choice-error">{error}</p>}
    </div>
  )
}
