import { Button } from '@mantine/core'
import { formatDate } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState, type SyntheticEvent } from 'react'
import { Dialog } from '../../shared/dialog'
import { QuickReason } from '../../shared/quick-reason'
import { SendError } from '../../shared/screen-state'
import type { Act } from './attention-item'
import { useResolve } from './use-resolve'

type ActDialogProps = { act: Act; onClose: () => void; onDone: (text: string) => void }

/** The last look before an act: what it does, and why or what was done where it needs words. */
export function ActDialog({ act, onClose, onDone }: ActDialogProps) {
  const t = useTranslations('attention')
  const [text, setText] = useState('')
  const { send, isSending, refusal } = useResolve(onDone)
  const words = useWords(act)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    send(act, text)
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{words.text}</p>
        {words.reason && (
          <QuickReason
            label={words.reason.label}
            quick={words.reason.quick}
            value={text}
            error={refusal?.fields[words.reason.field]}
            onChange={setText}
          />
        )}
        <SendError refusal={refusal} />
        <div className="dialog-acts">
          <Button type="submit" loading={isSending}>
            {words.act}
          </Button>
          <Button variant="default" disabled={isSending} onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const useWords = ({ kind, item }: Act) => {
  const t = useTranslations('attention')
  const { name, mentorName: mentor } = item
  switch (kind) {
    case 'accept':
      return {
        title: t('acceptTitle', { name }),
        text: t('acceptText', { day: formatDate(item.visitedAt), mentor }),
        act: t('acceptNow'),
        reason: null,
      }
    case 'decline':
      return {
        title: t('declineTitle', { name }),
        text: t('declineText', { mentor }),
        act: t('sendReason'),
        reason: {
          field: 'reason',
          label: t('reason'),
          quick: [t('declineQuick.notThere'), t('declineQuick.double'), t('declineQuick.wrongTime')],
        },
      }
    case 'settle':
      return {
        title: t('settleTitle', { name }),
        text: t('settleText'),
        act: t('saveNote'),
        reason: {
          field: 'note',
          label: t('note'),
          quick: [t('settleQuick.called'), t('settleQuick.met'), t('settleQuick.mended')],
        },
      }
  }
}
