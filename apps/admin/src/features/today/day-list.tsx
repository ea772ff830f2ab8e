import { useTranslations } from 'use-intl'
import { groupByVillage, type DayCase } from './day-plan'
import { DayRow } from './day-row'

/** The rows under the names of their villages. */
export function DayList({
  rows,
  day,
  leadsTo,
}: {
  rows: readonly DayCase[]
  day: string
  leadsTo: 'case' | 'visit'
}) {
  const t = useTranslations('today')
  return (
    <div className="day-list">
      {groupByVillage(rows).map(({ villageName, cases }) => (
        <section
          key={cases[0]?.villageCode}
          className="day-village"
          aria-label={t('group', { village: villageName, count: cases.length })}
        >
          <h2>
            {villageName} <span className="tt-numbers">{cases.length} Ibu</span>
          </h2>
          <ul>
            {cases.map((row) => (
              <DayRow key={row.caseId} row={row} day={day} leadsTo={leadsTo} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
