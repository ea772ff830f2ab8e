import { Button } from '@mantine/core'
import { revealInput } from '@titian/domain'
import { useState, type SyntheticEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
import { QuickReason } from '../../shared/quick-reason'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'

type RevealedValueProps = { caseId: string; field: 'nik' | 'phone'; masked: string; mayReveal: boolean }

/** A private value, masked until someone gives a reason; the reason is kept in her history. */
export function RevealedValue({ caseId, field, masked, mayReveal }: RevealedValueProps) {
  const t = useTranslations('casePage')
  const [isAsking, setAsking] = useState(false)
  const [value, setValue] = useState<string | null>(null)
  const name = t(field)
  return (
    <span className="revealed">
      <span className="tt-numbers">{value ?? masked}</span>
      {mayReveal && (
        <button
          type="button"
          className="text-button"
          aria-label={value === null ? t('revealField', { field: name }) : undefined}
          onClick={() => (value === null ? setAsking(true) : setValue(null))}
        >
          {value === null ? t('reveal') : t('hide')}
        </button>
      )}
      {isAsking && (
        <RevealDialog
          caseId={caseId}
          field={field}
          name={name}
          onClose={() => setAsking(false)}
          onRevealed={(revealed) => {
            setValue(revealed)
            setAsking(false)
          }}
        />
      )}
    </span>
  )
}

type RevealDialogProps = {
  caseId: string
  field: 'nik' | 'phone'
  name: string
  onClose: () => void
  onRevealed: (value: string) => void
}

function RevealDialog({ caseId, field, name, onClose, onRevealed }: RevealDialogProps) {
  const t = useTranslations('casePage')
  const shell = useTranslations('shell')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const reveal = trpc.registry.reveal.useMutation({ onSuccess: ({ value }) => onRevealed(value) })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const input = revealInput.safeParse({ caseId, field, reason })
    setProblem(input.error?.issues[0]?.message)
    if (input.success) reveal.mutate(input.data)
  }
  return (
    <Dialog title={t('revealTitle', { field: name })} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        <p className="quiet">{t('revealHelp')}</p>
        <QuickReason
          label={t('revealWhy')}
          quick={[t('revealQuick.permit'), t('revealQuick.verify'), t('revealQuick.contact')]}
          value={reason}
          error={problem}
          onChange={setReason}
        />
        <SendError refusal={reveal.error ? readRefusal(reveal.error) : null} />
        <div className="dialog-acts">
          <Button type="submit" loading={reveal.isPending}>
            {t('reveal')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
