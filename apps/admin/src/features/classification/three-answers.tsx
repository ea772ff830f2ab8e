import { formatDate, StatusChip } from '@titian/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { classWord, type ClassAnswers, type Reading } from './class-words'

type ThreeAnswersProps = { answers: ClassAnswers; production: Reading | null }

/** The three answers side by side; they are different questions and never one number. */
export function ThreeAnswers({ answers, production }: ThreeAnswersProps) {
  const t = useTranslations('classification')
  const { byCapital, bySales, industry, bps } = answers
  const day = formatDate(answers.asOf, 'long')
  const other = classWord(industry.byOtherPolicy)
  return (
    <>
      <div className="answers">
        <AnswerCard title={t('umkm')} citation={byCapital.citation}>
          <AnswerValue label={t('byCapital')} answer={byCapital} />
          <AnswerValue label={t('bySales')} answer={bySales} />
          {byCapital.warnings.includes('scales_differ') && <p className="quiet">{t('scalesDiffer')}</p>}
        </AnswerCard>
        <AnswerCard title={t('industry')} citation={industry.citation}>
          <AnswerValue answer={industry} />
          <p className="quiet">{t(`land.${industry.landPolicy}`)}</p>
          {other !== null && industry.byOtherPolicy !== industry.value && (
            <p className="quiet">{t('landOther', { name: other })}</p>
          )}
          {industry.warnings.includes('no_workers') && <p className="quiet">{t('noWorkers')}</p>}
        </AnswerCard>
        <AnswerCard title={t('bps')} citation={bps.citation}>
          <AnswerValue answer={bps} />
          <p className="quiet">{t('bpsCounts')}</p>
        </AnswerCard>
      </div>
      <p className="quiet tt-numbers">
        {answers.source !== 'figures'
          ? t(answers.source === 'confirmed' ? 'fromConfirmed' : 'fromProposal', { day })
          : [production && t('fromYear', { year: String(production.year) }), t('asOf', { day })]
              .filter(Boolean)
              .join(' · ')}
      </p>
    </>
  )
}

function AnswerCard({ title, citation, children }: { title: string; citation: string; children: ReactNode }) {
  const t = useTranslations('classification')
  return (
    <section className="answer" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <p className="answer-basis">{t('basis', { citation })}</p>
    </section>
  )
}

type AnswerValueProps = { label?: string; answer: ClassAnswers['byCapital' | 'industry' | 'bps'] }

function AnswerValue({ label, answer: { value, missing } }: AnswerValueProps) {
  const t = useTranslations('classification')
  const word = classWord(value)
  return (
    <div className="answer-value">
      {label && <span className="quiet">{label}</span>}
      {word === null ? <StatusChip status="unknown" size="small" word={t('unknown')} /> : <b>{word}</b>}
      {missing.length > 0 && <span className="answer-ask">{t('ask', { what: missing.join(', ') })}</span>}
    </div>
  )
}
