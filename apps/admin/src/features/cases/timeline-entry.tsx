import {
  IconArrowsExchange,
  IconFileText,
  IconHomeHeart,
  IconStairsUp,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react'
import { formatDate, formatTime, StatusChip } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan, type Answers } from '../../shared/use-me'
import { AddAddendum } from './add-addendum'

export type Entry = Answers['cases']['timeline']['entries'][number]

const signs = {
  visit: IconHomeHeart,
  evidence: IconFileText,
  decision: IconFileText,
  stage: IconStairsUp,
  assignment: IconUserCheck,
  change: IconArrowsExchange,
  addendum: IconFileText,
} as const satisfies Record<Entry['kind'], Icon>

/** One thing that happened: when, who, what. A visit carries its receipt, both clocks and room for a note. */
export function TimelineEntry({ entry, caseId }: { entry: Entry; caseId: string }) {
  const t = useTranslations('casePage')
  const can = useCan()
  const [isAdding, setAdding] = useState(false)
  const Sign = signs[entry.kind]
  const { visit } = entry
  return (
    <li className={`entry entry--${entry.kind}`}>
      <span className="entry-sign">
        <Sign size={20} stroke={1.75} aria-hidden />
      </span>
      <div className="entry-body">
        <p className="quiet tt-numbers">
          {formatDate(entry.at, 'short')}, {formatTime(entry.at, { zone: false })} · {entry.by}
        </p>
        <p className="entry-title">{entry.title}</p>
        {entry.chips.length > 0 && (
          <p className="entry-chips">
            {entry.chips.map((chip) => (
              <span key={chip}>{chip}</span>
            ))}
          </p>
        )}
        {entry.lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {visit && (
          <p className="entry-visit">
            <span className="quiet tt-numbers">{t('receipt', { code: visit.receiptCode })}</span>
            {visit.confirmation === 'benar' && <StatusChip status="met" word={t('confirmed')} size="small" />}
            {visit.confirmation === 'tidak_sesuai' && (
              <StatusChip status="returned" word={t('disputed')} size="small" />
            )}
            {visit.flags.map((flag) => (
              <StatusChip key={flag} status="waiting" word={flag} size="small" />
            ))}
          </p>
        )}
        {visit?.settlement && (
          <p>
            {t('settled', {
              by: visit.settlement.by,
              day: formatDate(visit.settlement.at, 'short'),
              note: visit.settlement.note,
            })}
          </p>
        )}
        {visit && visit.flags.length > 0 && (
          <p className="quiet tt-numbers">
            {t('deviceClock', {
              time: `${formatDate(visit.deviceStartedAt, 'short')} ${formatTime(visit.deviceStartedAt, { zone: false })}`,
              received: `${formatDate(visit.receivedAt, 'short')} ${formatTime(visit.receivedAt, { zone: false })}`,
            })}
          </p>
        )}
        {visit && can('visit:addendum') && (
          <button type="button" className="text-button" onClick={() => setAdding(true)}>
            {t('addendum')}
          </button>
        )}
      </div>
      {visit && isAdding && (
        <AddAddendum
          caseId={caseId}
          visitId={entry.id}
          title={entry.title}
          baseVersion={visit.version}
          onClose={() => setAdding(false)}
        />
      )}
    </li>
  )
}
