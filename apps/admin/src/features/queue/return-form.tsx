import { fieldProps } from '../../shared/form/field-props'
import { Button, Kbd, Textarea } from '@mantine/core'
import { returnReasonOfKey, returnReasons, toggleReason } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { useEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'

const sentences = Object.values(returnReasons)

type ReturnFormProps = { isSending: boolean; onCancel: () => void; onReturn: (reason: string) => void }

/** What has to be mended, in words that the mentor can pass on; the frequent ones are one tap or their number. */
export function ReturnForm({ isSending, onCancel, onReturn }: ReturnFormProps) {
  const t = useTranslations('queue')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault()
    if (reason.trim() === '') return setIsMissing(true)
    onReturn(reason.trim())
  }
  const toggle = (sentence: string) => {
    setIsMissing(false)
    setReason((old) => toggleReason(old, sentence))
  }
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => choices.current?.focus(), [])
  const onChoiceKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Escape') return onCancel()
    const sentence = returnReasonOfKey(event.key)
    if (sentence !== undefined) toggle(sentence)
    // On a chip Enter presses it; anywhere else among the choices it sends.
    else if (event.key === 'Enter' && event.target === choices.current) submit(event)
  }
  return (
    <form className="queue-return" onSubmit={submit} noValidate>
      <h3>{t('returnTitle')}</h3>
      <div
        ref={choices}
        className="queue-quick"
        role="group"
        aria-label={t('quickLabel')}
        tabIndex={-1}
        onKeyDown={onChoiceKey}
      >
        {sentences.map((sentence, index) => (
          <button
            key={sentence}
            type="button"
            className="choice-chip queue-reason"
            aria-pressed={reason.includes(sentence)}
            onClick={() => toggle(sentence)}
          >
            <Kbd aria-hidden>{index + 1}</Kbd>
            {sentence}
          </button>
        ))}
      </div>
      <p className="quiet queue-return-keys">{t('returnKeys')}</p>
      <Textarea
        {...fieldProps}
        autosize
        minRows={2}
        label={t('reason')}
        description={t('returnHelp')}
        value={reason}
        maxLength={300}
        error={isMissing ? t('reasonMissing') : undefined}
        onChange={({ currentTarget }) => {
          setIsMissing(false)
          setReason(currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
        }}
      />
      <div className="queue-acts">
        <Button type="submit" loading={isSending}>
          {t('sendReturn')}
        </Button>
        <Button variant="default" disabled={isSending} onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
