import { TextInput } from '@mantine/core'
import { keysOf, visitModes } from '@titian/domain'
import { formatRelativeDay, formatTime } from '@titian/ui'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import type { VisitValues } from './visit-values'

const witaOffset = '+08:00'
const toLocal = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 60 * 60 * 1000).toISOString().slice(0, 16)

/** When it began, now unless she says otherwise, and how they met. */
export function VisitWhen() {
  const t = useTranslations('visits')
  const { field: startedAt, fieldState } = useController<VisitValues, 'startedAt'>({ name: 'startedAt' })
  const mode = useController<VisitValues, 'mode'>({ name: 'mode' }).field
  const [isChanging, setChanging] = useState(false)
  return (
    <FormSection title={t('when')}>
      {isChanging ? (
        <TextInput
          type="datetime-local"
          label={t('startedAt')}
          error={fieldState.error?.message}
          value={toLocal(startedAt.value)}
          onChange={(event) => {
            const value = event.currentTarget.value
            if (value) startedAt.onChange(new Date(`${value}:00${witaOffset}`).toISOString())
          }}
        />
      ) : (
        <p className="visit-now">
          {t('now', {
            time: formatTime(startedAt.value, { zone: false }),
            day: formatRelativeDay(startedAt.value, new Date()),
          })}
          <button type="button" className="text-button" onClick={() => setChanging(true)}>
            {t('changeTime')}
          </button>
        </p>
      )}
      <ChoiceChips
        label={t('mode')}
        isLabelHidden
        choices={choicesOf(visitModes, keysOf(visitModes))}
        value={mode.value}
        onChange={mode.onChange}
      />
    </FormSection>
  )
}
