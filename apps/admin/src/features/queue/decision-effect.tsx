import { useTranslations } from 'use-intl'
import type { QueueItem } from './queue-item'

/** Which criterion it is, under which article, how far her stage is, and what a verification would open. */
export function DecisionEffect({ item }: { item: QueueItem }) {
  const t = useTranslations('queue')
  const { met, total } = item.otherCriteria
  const stage = String(item.criterionStage)
  return (
    <section className="queue-effect" aria-label={t('opens')}>
      <p>
        <b>{t('opens')}:</b>{' '}
        {item.isLastOfStage
          ? t('opensStage', { stage })
          : t('opensCriterion', {
              met: String(met),
              after: String(Math.min(met + 1, total)),
              total: String(total),
              stage,
            })}
      </p>
      <Planks met={met} total={total} />
      <p className="quiet">
        {t('stageOf', { stage })} · {t('basis')}: {item.citation}
      </p>
      {(item.verifier === 'DI' || item.verifier === 'DK') && (
        <p className="quiet">{t(`partner.${item.verifier}`)}</p>
      )}
    </section>
  )
}

/** The stage's planks: laid, the one under decision, still open. */
function Planks({ met, total }: { met: number; total: number }) {
  const t = useTranslations('queue')
  const state = (index: number) => (index < met ? 'met' : index === met ? 'waiting' : 'unmet')
  return (
    <svg
      className="queue-planks"
      role="img"
      aria-label={t('planks', { met: String(met), total: String(total) })}
      width={total * 26}
      height={14}
    >
      {Array.from({ length: total }, (_, index) => (
        <rect
          key={index}
          className={`tt-plank tt-plank--${state(index)}`}
          x={index * 26 + 1}
          y={1}
          width={22}
          height={12}
          rx={3}
        />
      ))}
    </svg>
  )
}
