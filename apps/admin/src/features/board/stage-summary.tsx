import { formatNumber, StackedStrip, StackedStripKey } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { beforeFirstStage, stripSegments, type BoardRow } from './board-rows'

/** The way to IKM over its stages, with each count in words beneath; other pathways apart. */
export function StageSummary({ total }: { total: BoardRow }) {
  const t = useTranslations('board')
  const segments = stripSegments(total)
  const before = beforeFirstStage(total)
  return (
    <section className="tt-card board-stages" aria-labelledby="board-stages">
      <h2 id="board-stages">{t('byStage')}</h2>
      <StackedStrip segments={segments} label={t('byStageOf', { name: total.areaName })} showValues />
      <StackedStripKey segments={segments} />
      {before > 0 && <p className="quiet">{t('notYetStaged', { count: formatNumber(before) })}</p>}
      {total.otherPathways > 0 && (
        <p className="quiet">{t('otherPathways', { count: formatNumber(total.otherPathways) })}</p>
      )}
    </section>
  )
}
