import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import type { Answers } from '../../shared/use-me'
import { ActivationCode } from '../staff'

type RegisteredProps = { answer: Answers['registry']['register']; name: string; onAnother: () => void }

/** Her card's number, her way in, and what comes next. */
export function Registered({ answer, name, onAnother }: RegisteredProps) {
  const t = useTranslations('register')
  const [isIssuing, setIssuing] = useState(false)
  const params = { caseId: answer.caseId }
  return (
    <div className="column column--middle">
      <PageHead title={t('doneTitle', { name })} />
      <div className="card-number" role="status">
        <span>{t('card')}</span>
        <b className="tt-numbers">{answer.cardNumber.replace(/^(\d{4})/, '$1 ')}</b>
        <span className="quiet">{t('cardHelp')}</span>
      </div>
      <Button size="lg" onClick={() => setIssuing(true)}>
        {t('activation')}
      </Button>
      <Link className="tt-button tt-button--soft" to="/usaha/$caseId/kunjungan" params={params}>
        {t('firstVisit')}
      </Link>
      <Link className="tt-button tt-button--soft" to="/usaha/$caseId" params={params}>
        {t('toCase', { name })}
      </Link>
      <Button variant="subtle" onClick={onAnother}>
        {t('another')}
      </Button>
      {isIssuing && <ActivationCode caseId={answer.caseId} name={name} onClose={() => setIssuing(false)} />}
    </div>
  )
}
