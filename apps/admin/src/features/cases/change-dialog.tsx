import { Button, TextInput } from '@mantine/core'
import { addMonths, keysOf, pauseReasons, witaDay, type PauseReason } from '@titian/domain'
import { useState, type SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { SendError } from '../../shared/screen-state'
import type { Change } from './changes'
import { useChange } from './use-change'

type ChangeDialogProps = { change: Change; caseId: string; name: string; onClose: () => void }

/** The last look before a case pauses, goes on, ends or opens again: why, and for a pause until when. */
export function ChangeDialog({ change, caseId, name, onClose }: ChangeDialogProps) {
  const t = useTranslations('casePage.change')
  const shell = useTranslations('shell')
  const [reason, setReason] = useState<PauseReason | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const { send, isSending, refusal } = useChange(change, onClose)
  const asksWhy = change === 'pause' || change === 'leave'
  const today = witaDay(new Date())
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    send({ caseId, reason, until, note })
  }
  return (
    <Dialog title={t(`${change}Title`, { name })} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t(`${change}Text`)}</p>
        {asksWhy && (
          <ChoiceChips
            label={t('reason')}
            choices={choicesOf(pauseReasons, keysOf(pauseReasons))}
            value={reason}
            error={refusal?.fields['reason']}
            onChange={setReason}
          />
        )}
        {change === 'pause' && (
          <DayInput
            label={t('until')}
            description={t('untilHelp')}
            value={until}
            min={today}
            max={addMonths(today, 24)}
            error={refusal?.fields['until']}
            onChange={setUntil}
          />
        )}
        <TextInput
          label={t('note')}
          description={change === 'graduate' || change === 'reopen' ? undefined : t('noteHelp')}
          value={note}
          maxLength={200}
          autoComplete="off"
          error={refusal?.fields['note']}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <SendError refusal={refusal} />
        <div className="dialog-acts">
          <Button type="submit" loading={isSending} disabled={asksWhy && reason === null}>
            {t('save')}
          </Button>
          <Button variant="default" disabled={isSending} onClick={onClose}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
