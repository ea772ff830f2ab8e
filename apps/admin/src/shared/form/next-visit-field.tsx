import { addDays, witaDay } from '@titian/domain'
import { formatDate } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceChips } from './choice-chips'
import { DayInput } from './day-input'

type NextVisitFieldProps = {
  value: string | null
  onChange: (day: string | null) => void
  error?: string | undefined
}

/** The next visit: in 14 or 30 days, a chosen day, or not yet. */
export function NextVisitField({ value, onChange, error }: NextVisitFieldProps) {
  const t = useTranslations('form')
  const today = witaDay(new Date())
  const known =
    value === null
      ? 'none'
      : value === addDays(today, 14)
        ? '14'
        : value === addDays(today, 30)
          ? '30'
          : 'pick'
  const [isPicking, setPicking] = useState(known === 'pick')
  const near = (days: number) => t('nextIn', { days, when: formatDate(addDays(today, days), 'monthDay') })
  return (
    <>
      <ChoiceChips
        label={t('nextVisit')}
        isLabelHidden
        choices={[
          { key: '14', word: near(14) },
          { key: '30', word: near(30) },
          { key: 'pick', word: t('nextPick') },
          { key: 'none', word: t('nextNone') },
        ]}
        value={isPicking ? 'pick' : known}
        onChange={(key) => {
          setPicking(key === 'pick')
          if (key !== 'pick') onChange(key === 'none' ? null : addDays(today, Number(key)))
        }}
        error={isPicking ? undefined : error}
      />
      {isPicking && (
        <DayInput label={t('nextDay')} min={today} value={value} onChange={onChange} error={error} />
      )}
    </>
  )
}
