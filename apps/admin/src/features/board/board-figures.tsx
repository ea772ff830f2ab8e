import { Figure, formatNumber, formatPercent } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import { percentFrom, type BoardRow, windowDays } from './board-rows'
import { FigureMeaning, type MeaningKey } from './figure-meaning'

type BoardFiguresProps = {
  total: BoardRow
  /** Ways to the rows behind a figure, where the reader may see them. */
  links?: Partial<Record<MeaningKey, ReactNode>> | undefined
}

/** The four numbers that the head asks for first. */
export function BoardFigures({ total, links = {} }: BoardFiguresProps) {
  const t = useTranslations('board')
  const meaning = (key: MeaningKey) => <FigureMeaning name={key} link={links[key]} />
  const idle = idleFigure(total)
  return (
    <section className="board-figures" aria-label={t('figures')}>
      <Figure
        label={t('risen')}
        value={formatNumber(total.ikmRisen)}
        note={t('risenNote', { count: formatNumber(total.ikmAtEntry) })}
        definition={meaning('risen')}
      />
      <Figure
        label={t('mentored')}
        value={formatNumber(total.openCases)}
        note={t('mentoredNote', { count: formatNumber(total.licensed) })}
        definition={meaning('mentored')}
      />
      <Figure
        label={t('idle', { days: windowDays.withoutVisit })}
        value={idle.value}
        note={
          total.openCases === 0
            ? t('idleNone')
            : t(idle.isShare ? 'idleNote' : 'idleNoteFew', {
                count: formatNumber(total.withoutVisit60),
                total: formatNumber(total.openCases),
              })
        }
        definition={meaning('idle')}
      />
      <Figure
        label={t('waiting')}
        value={formatNumber(total.waiting)}
        note={<WaitingNote total={total} />}
        definition={meaning('waiting')}
      />
    </section>
  )
}

function WaitingNote({ total }: { total: BoardRow }) {
  const t = useTranslations('board')
  if (total.waiting === 0 || total.oldestWaitingDays === null) return t('waitingNone')
  return total.oldestWaitingDays === 0
    ? t('waitingToday')
    : t('waitingNote', { days: formatNumber(total.oldestWaitingDays) })
}

const idleFigure = ({ openCases, withoutVisit60, shareWithoutVisit60 }: BoardRow) =>
  openCases >= percentFrom && shareWithoutVisit60 !== null
    ? { value: formatPercent(shareWithoutVisit60, { digits: 1 }), isShare: true }
    : { value: formatNumber(withoutVisit60), isShare: false }
