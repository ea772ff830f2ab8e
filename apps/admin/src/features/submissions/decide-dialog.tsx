import { Button, TextInput } from '@mantine/core'
import { ikmRegisters, keysOf, witaDay, type IkmRegister } from '@titian/domain'
import { useState, type SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { QuickReason } from '../../shared/quick-reason'
import { SendError } from '../../shared/screen-state'
import { useDecide } from './use-decide'
import type { Received } from './use-submissions'

export type Act = { kind: 'confirm' | 'return'; submission: Received }

type DecideDialogProps = { act: Act; onClose: () => void; onDone: (line: string) => void }

/** The last look before the office's word: where the business is registered, or why it goes back. */
export function DecideDialog({ act, onClose, onDone }: DecideDialogProps) {
  const t = useTranslations('submissions')
  const { kind, submission } = act
  const name = submission.womanName
  const [register, setRegister] = useState<IkmRegister>('daftar_ikm')
  const [number, setNumber] = useState('')
  const [registeredOn, setRegisteredOn] = useState<string | null>(witaDay(new Date()))
  const [minutesNumber, setMinutes] = useState('')
  const [reason, setReason] = useState('')
  const { send, isSending, refusal } = useDecide(submission, onDone)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (kind === 'return') send({ outcome: 'returned', reason })
    else
      send({
        outcome: 'confirmed',
        register,
        number,
        registeredOn: registeredOn ?? '',
        minutesNumber: minutesNumber.trim() === '' ? null : minutesNumber,
      })
  }
  return (
    <Dialog title={t(kind === 'confirm' ? 'confirmTitle' : 'returnTitle', { name })} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t(kind === 'confirm' ? 'confirmText' : 'returnText')}</p>
        {kind === 'return' ? (
          <QuickReason
            label={t('reason')}
            quick={[t('quick.trade'), t('quick.nib'), t('quick.account')]}
            value={reason}
            error={refusal?.fields['reason']}
            onChange={setReason}
          />
        ) : (
          <>
            <ChoiceChips
              label={t('register')}
              choices={choicesOf(ikmRegisters, keysOf(ikmRegisters))}
              value={register}
              onChange={setRegister}
            />
            <TextInput
              label={t('number')}
              value={number}
              maxLength={60}
              autoComplete="off"
              error={refusal?.fields['number']}
              onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            />
            <DayInput
              label={t('registeredOn')}
              value={registeredOn}
              max={witaDay(new Date())}
              error={refusal?.fields['registeredOn']}
              onChange={setRegisteredOn}
            />
            <TextInput
              label={t('minutes')}
              description={t('minutesHelp')}
              value={minutesNumber}
              maxLength={60}
              autoComplete="off"
              error={refusal?.fields['minutesNumber']}
              onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
            />
          </>
        )}
        <SendError refusal={refusal} />
        <div className="dialog-acts">
          <Button type="submit" loading={isSending}>
            {t(kind === 'confirm' ? 'saveConfirm' : 'saveReturn')}
          </Button>
          <Button variant="default" disabled={isSending} onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
