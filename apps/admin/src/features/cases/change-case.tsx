import { Button, TextInput } from '@mantine/core'
import { keysOf, pauseReasons, type PauseReason } from '@titian/domain'
import { useState, type SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { fieldProps } from '../../shared/form/field-props'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'

export const changeKinds = ['pause', 'resume', 'leave', 'graduate', 'reopen'] as const
export type ChangeKind = (typeof changeKinds)[number]

type ChangeCaseProps = { kind: ChangeKind; caseId: string; name: string; onClose: () => void }

/** Pauses her case, goes on with it, ends it or opens it again: why, and for a pause until when. */
export function ChangeCase({ kind, caseId, name, onClose }: ChangeCaseProps) {
  const t = useTranslations('casePage.change')
  const shell = useTranslations('shell')
  const [reason, setReason] = useState<PauseReason | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { send, isPending, error } = useChange(kind, onClose)
  const asksReason = kind === 'pause' || kind === 'leave'
  const asksNote = kind === 'graduate' || kind === 'reopen'
  const isReasonMissing = asksReason && reason === null
  const isNoteMissing = asksNote && note.trim() === ''
  const refusal = error ? readRefusal(error) : null
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isReasonMissing && !isNoteMissing) send({ caseId, reason, until, note })
  }
  return (
    <Dialog title={t(`${kind}.title`, { name })} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="quiet">{t(`${kind}.lead`)}</p>
        {asksReason && (
          <ChoiceChips
            label={t('reason')}
            choices={choicesOf(pauseReasons, keysOf(pauseReasons))}
            value={reason}
            onChange={setReason}
            error={isChecked && isReasonMissing ? t('reasonMissing') : refusal?.fields['reason']}
          />
        )}
        {kind === 'pause' && (
          <DayInput
            {...fieldProps}
            label={t('until')}
            description={t('untilHelp')}
            value={until}
            onChange={setUntil}
            error={refusal?.fields['until']}
          />
        )}
        <TextInput
          {...fieldProps}
          label={asksNote ? t('why') : t('note')}
          value={note}
          maxLength={200}
          error={isChecked && isNoteMissing ? t('whyMissing') : refusal?.fields['note']}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <SendError refusal={refusal} />
        <div className="dialog-acts">
          <Button type="submit" loading={isPending}>
            {t(`${kind}.save`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Answers = { caseId: string; reason: PauseReason | null; until: string | null; note: string }

const useChange = (kind: ChangeKind, onDone: () => void) => {
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const onSuccess = async () => {
    await Promise.all([utils.cases.invalidate(), utils.staff.list.invalidate(), utils.figures.invalidate()])
    onDone()
  }
  const pause = trpc.cases.pause.useMutation({ onSuccess })
  const resume = trpc.cases.resume.useMutation({ onSuccess })
  const leave = trpc.cases.leave.useMutation({ onSuccess })
  const graduate = trpc.cases.graduate.useMutation({ onSuccess })
  const reopen = trpc.cases.reopen.useMutation({ onSuccess })
  const { isPending, error } = { pause, resume, leave, graduate, reopen }[kind]
  const send = (answers: Answers) => {
    const { caseId, reason, until, note } = answers
    const act = { id: idOf({ kind, ...answers }), caseId, note }
    if (kind === 'pause' && reason) pause.mutate({ ...act, reason, until })
    if (kind === 'leave' && reason) leave.mutate({ ...act, reason })
    if (kind === 'resume') resume.mutate(act)
    if (kind === 'graduate') graduate.mutate(act)
    if (kind === 'reopen') reopen.mutate(act)
  }
  return { send, isPending, error }
}
