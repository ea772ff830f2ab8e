import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { formatDate, formatTime, Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { PrintedSlip } from './printed-slip'
import './staff.css'

type ActivationCodeProps = { caseId: string; name: string; onClose: () => void }

/** Her way in: the number of her card and a code for her first PIN, handed over in person. */
export function ActivationCode({ caseId, name, onClose }: ActivationCodeProps) {
  const t = useTranslations('staff')
  const utils = trpc.useUtils()
  const issue = trpc.staff.issueActivation.useMutation({
    onSuccess: () => utils.cases.get.invalidate({ caseId }),
  })
  return (
    <Dialog title={t('activation.title', { name })} onClose={onClose} isKept={Boolean(issue.data)}>
      {issue.data ? (
        <Issued name={name} issued={issue.data} onClose={onClose} />
      ) : (
        <div className="stack">
          <p className="staff-text">{t('activation.lead')}</p>
          <p className="staff-text">
            <b>{t('activation.hand')}</b>
          </p>
          <SendError refusal={issue.error ? readRefusal(issue.error) : null} />
          <div className="dialog-acts">
            <Button loading={issue.isPending} onClick={() => issue.mutate({ caseId })}>
              {t('activation.make')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

type IssuedProps = { name: string; issued: Answers['staff']['issueActivation']; onClose: () => void }

function Issued({ name, issued, onClose }: IssuedProps) {
  const t = useTranslations('staff')
  const values = [
    { label: t('activation.card'), value: spaced(issued.cardNumber) },
    { label: t('activation.code'), value: issued.code },
  ]
  const until = t('activation.until', {
    day: formatDate(issued.expiresAt),
    time: formatTime(issued.expiresAt),
  })
  return (
    <div className="stack">
      <dl className="secret" aria-live="polite">
        {values.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="secret-value">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="staff-text">
        <b>{until}</b>
      </p>
      <Notice tone="note">
        <p>{t('activation.again')}</p>
      </Notice>
      <div className="dialog-acts">
        <Button
          variant="light"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('activation.print')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
      <PrintedSlip
        title={t('activation.slipTitle')}
        lead={`${name} · ${until}`}
        values={values}
        steps={[t('activation.slipStep1'), t('activation.slipStep2'), t('activation.slipStep3')]}
      />
    </div>
  )
}

/** Eight digits in two groups, as they stand on her card. */
const spaced = (cardNumber: string) =>
  /^\d{8}$/.test(cardNumber) ? `${cardNumber.slice(0, 4)} ${cardNumber.slice(4)}` : cardNumber
