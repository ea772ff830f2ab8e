import { useTranslations } from 'use-intl'
import { percentFrom, windowDays } from './board-rows'
import { FigureMeaning, type MeaningKey } from './figure-meaning'

const columns = ['mentored', 'ikm', 'visits', 'idle', 'waiting'] as const satisfies readonly MeaningKey[]

/** The definition of every column, one tap below the rows. */
export function ColumnMeanings() {
  const t = useTranslations('board')
  const names = {
    mentored: t('openCases'),
    ikm: t('ikm'),
    visits: t('visits', { days: windowDays.visits }),
    idle: t('idle', { days: windowDays.withoutVisit }),
    waiting: t('waiting'),
  } as const satisfies Record<(typeof columns)[number], string>
  return (
    <details className="board-details">
      <summary>{t('meaning')}</summary>
      <p>{t('fewNote', { limit: String(percentFrom) })}</p>
      {columns.map((name) => (
        <div key={name}>
          <h3>{names[name]}</h3>
          <FigureMeaning name={name} />
        </div>
      ))}
    </details>
  )
}
