import { useTranslations } from 'use-intl'
import type { ReactNode } from 'react'
import type { messages } from '../../messages'
import { windowDays } from './board-rows'

export type MeaningKey = keyof typeof messages.board.means

/** What a figure says: its meaning, what is counted and by what it is divided. */
export function FigureMeaning({ name, link }: { name: MeaningKey; link?: ReactNode }) {
  const t = useTranslations('board')
  const days = name === 'visits' ? windowDays.visits : windowDays.withoutVisit
  return (
    <div className="board-meaning">
      <p>{t(`means.${name}.what`, { days })}</p>
      <p>
        <b>{t('numerator')}:</b> {t(`means.${name}.counted`, { days })}
      </p>
      <p>
        <b>{t('denominator')}:</b> {t(`means.${name}.of`)}
      </p>
      {link}
    </div>
  )
}
