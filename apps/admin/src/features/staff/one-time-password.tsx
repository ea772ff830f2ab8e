import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { PrintedSlip } from './printed-slip'

export type NewAccount = { name: string; email: string; oneTimePassword: string }

/** The first password of a new account, large, once; it is stored nowhere in clear. */
export function OneTimePassword({ account, onClose }: { account: NewAccount; onClose: () => void }) {
  const t = useTranslations('staff')
  const clipboard = useClipboard({ timeout: 3000 })
  const { name, email, oneTimePassword } = account
  return (
    <div className="stack">
      <Notice tone="waiting">
        <p>{t('secret.lead')}</p>
      </Notice>
      <dl className="secret">
        <div>
          <dt>{t('secret.email')}</dt>
          <dd>{email}</dd>
        </div>
        <div>
          <dt>{t('secret.password')}</dt>
          <dd className="secret-value">{oneTimePassword}</dd>
        </div>
      </dl>
      <p className="staff-text quiet">{t('secret.next')}</p>
      <div className="dialog-acts">
        <Button
          variant="light"
          leftSection={
            clipboard.copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />
          }
          onClick={() => clipboard.copy(oneTimePassword)}
        >
          <span aria-live="polite">{t(clipboard.copied ? 'secret.copied' : 'secret.copy')}</span>
        </Button>
        <Button
          variant="light"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('secret.print')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
      <PrintedSlip
        title={t('secret.slipTitle')}
        lead={t('secret.slipFor', { name })}
        values={[
          { label: t('secret.email'), value: email },
          { label: t('secret.password'), value: oneTimePassword },
        ]}
        steps={[
          t('secret.slipStep1', { address: window.location.host }),
          t('secret.slipStep2'),
          t('secret.slipStep3'),
        ]}
      />
    </div>
  )
}
