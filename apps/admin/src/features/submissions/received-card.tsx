import { Button } from '@mantine/core'
import { formatNumber, Notice, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { WaitingAge } from '../../shared/waiting-age'
import type { Act } from './decide-dialog'
import { OfficeWord } from './office-word'
import { SubmissionState } from './submission-state'
import type { Received } from './use-submissions'

type ReceivedCardProps = { submission: Received; onAct: (act: Act) => void }

/** One business as it was sent, and what the office can say of it. */
export function ReceivedCard({ submission, onAct }: ReceivedCardProps) {
  const t = useTranslations('submissions')
  const { submissionId, womanName, enterpriseName, recordCode, files, status, word, isOwn } = submission
  return (
    <article className="tt-card submission-card" aria-labelledby={submissionId}>
      <header className="submission-head">
        <p className="submission-kind">
          <SubmissionState status={status} />
          {status === 'waiting' && <WaitingAge days={submission.waitingDays} isShort />}
        </p>
        <h2 id={submissionId}>{womanName}</h2>
        <p className="quiet">
          {enterpriseName} · {t('code')} <span className="tt-numbers">{recordCode}</span>
        </p>
      </header>
      <Facts submission={submission} />
      {files.length > 0 && (
        <p className="submission-files">
          {files.map(({ id }, at) => (
            <a key={id} className="tt-link" href={`/files/${id}`} target="_blank" rel="noreferrer">
              {t('file', { at: String(at + 1) })}
            </a>
          ))}
        </p>
      )}
      {word && <OfficeWord word={word} />}
      {status === 'waiting' && isOwn && (
        <Notice tone="waiting">
          <p>{t('own')}</p>
        </Notice>
      )}
      {status === 'waiting' && !isOwn && (
        <div className="submission-acts">
          <Button onClick={() => onAct({ kind: 'confirm', submission })}>{t('confirm')}</Button>
          <Button variant="default" onClick={() => onAct({ kind: 'return', submission })}>
            {t('giveBack')}
          </Button>
        </div>
      )}
    </article>
  )
}

function Facts({ submission }: { submission: Received }) {
  const t = useTranslations('submissions')
  const { workers, sinceYear, villageName, districtName } = submission
  const facts = [
    [t('product'), submission.productName],
    [t('kbli'), submission.kbli2020],
    [t('nib'), submission.nibNumber],
    [t('workers'), workers === null ? null : t('people', { count: formatNumber(workers) })],
    [t('since'), sinceYear === null ? null : String(sinceYear)],
    [t('place'), `${villageName}, ${districtName}`],
    [t('mentor'), submission.mentorName],
    [t('sentBy'), submission.sentByName],
  ] as const
  return (
    <dl className="submission-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <StatusChip status="unknown" size="small" word={t('unknown')} />}</dd>
        </div>
      ))}
    </dl>
  )
}
