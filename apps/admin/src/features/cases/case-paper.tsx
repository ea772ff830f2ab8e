import { IconFileTypePdf, IconPhoto } from '@tabler/icons-react'
import { formatDate, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { CasePaper } from './case-parts'

/** One paper that was sent: what it says, where its files are, what the office answered. */
export function CasePaperRow({ paper }: { paper: CasePaper }) {
  const t = useTranslations('casePage')
  const facts = [
    paper.number && t('paperNumber', { number: paper.number }),
    paper.issuedOn && t('paperIssued', { when: formatDate(paper.issuedOn, 'short') }),
    paper.expiresOn && t('paperExpires', { when: formatDate(paper.expiresOn, 'short') }),
    paper.facilitatedBy,
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <div className="paper">
      <p className="paper-head">
        <span>{paper.typeName}</span>
        <StatusChip status={paper.status} size="small" />
      </p>
      {facts.length > 0 && <p className="quiet tt-numbers">{facts.join(' · ')}</p>}
      {paper.note && <p className="quiet">{paper.note}</p>}
      {paper.files.length > 0 && (
        <p className="paper-files">
          {paper.files.map(({ id, mediaType }, index) => (
            <a key={id} className="tt-link" href={`/files/${id}`} target="_blank" rel="noopener">
              {mediaType === 'application/pdf' ? (
                <IconFileTypePdf size={18} aria-hidden />
              ) : (
                <IconPhoto size={18} aria-hidden />
              )}
              {t('file', { index: index + 1 })}
            </a>
          ))}
        </p>
      )}
      {paper.decision?.outcome === 'returned' && <p className="paper-reason">{paper.decision.reason}</p>}
      <p className="quiet tt-numbers">
        {paper.decision
          ? t('paperBy', { by: paper.decision.by, when: formatDate(paper.decision.decidedAt, 'short') })
          : t('paperSent', { when: formatDate(paper.receivedAt, 'short') })}
      </p>
    </div>
  )
}
