import { fieldProps } from '../../shared/form/field-props'
import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useState, type SyntheticEvent } from 'react'

const quickReasons = ['blur', 'name', 'number', 'expired', 'page', 'product'] as const

type ReturnFormProps = { isSending: boolean; onCancel: () => void; onReturn: (reason: string) => void }

/** What has to be mended, in words that the mentor can pass on; the frequent ones are one tap. */
export function ReturnForm({ isSending, onCancel, onReturn }: ReturnFormProps) {
  const t = useTranslations('queue')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault()
    if (reason.trim() === '') return setIsMissing(true)
    onReturn(reason.trim())
  }
  const add = (text: string) => {
    setIsMissing(false)
    setReason((old) => (old.includes(text) ? old : [old.trim(), text].filter(Boolean).join(' ')))
  }
  return (
    <form className="queue-return" onSubmit={submit} noValidate>
      <h3>{t('returnTitle')}</h3>
      <div className="queue-quick" role="group" aria-label={t('quickLabel')}>
        {quickReasons.map((key) => (
          <button
            key={key}
            type="button"
            className="choice-chip"
            aria-pressed={reason.includes(t(`quick.${key}`))}
            onClick={() => add(t(`quick.${key}`))}
          >
            {t(`quick.${key}`)}
          </button>
        ))}
      </div>
      <Textarea
        {...fieldProps}
        autosize
        minRows={2}
        label={t('reason')}
        description={t('returnHelp')}
        value={reason}
        maxLength={300}
        data-autofocus
        autoFocus
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
