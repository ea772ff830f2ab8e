import { Textarea } from '@mantine/core'
import { addDays, confirmationMethods, keysOf, witaDay } from '@titian/domain'
import { formatDate } from '@titian/ui'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { fieldProps } from '../../shared/form/field-props'
import { FormSection } from '../../shared/form/form-section'
import type { VisitValues } from './visit-values'

/** Advice in a line or two. */
export function VisitAdvice() {
  const t = useTranslations('visits')
  const form = useFormContext<VisitValues>()
  return (
    <FormSection title={t('advice')}>
      <Textarea
        {...fieldProps}
        aria-label={t('advice')}
        description={t('adviceHelp')}
        autosize
        minRows={2}
        maxLength={500}
        error={form.formState.errors.advice?.message}
        {...form.register('advice')}
      />
    </FormSection>
  )
}

/** The next visit: in 14 or 30 days, a chosen day, or not yet. */
export function VisitNext() {
  const t = useTranslations('visits')
  const { field, fieldState } = useController<VisitValues, 'nextVisitOn'>({ name: 'nextVisitOn' })
  const today = witaDay(new Date())
  const known = field.value === null ? 'none' : field.value === addDays(today, 14) ? '14' : field.value === addDays(today, 30) ? '30' : 'pick'
  const [isPicking, setPicking] = useState(known === 'pick')
  const near = (days: number) => t('nextIn', { days, when: formatDate(addDays(today, days), 'monthDay') })
  return (
    <FormSection title={t('nextVisit')}>
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
          if (key !== 'pick') field.onChange(key === 'none' ? null : addDays(today, Number(key)))
        }}
      />
      {isPicking && <DayInput label={t('nextDay')} min={today} value={field.value} onChange={field.onChange} error={fieldState.error?.message} />}
    </FormSection>
  )
}

/** How she confirms that the visit happened; any way is accepted and its kind is kept. */
export function VisitConfirmation() {
  const t = useTranslations('visits')
  const form = useFormContext<VisitValues>()
  const { field, fieldState } = useController<VisitValues, 'confirmation.method'>({ name: 'confirmation.method' })
  return (
    <FormSection title={t('confirmation')}>
      <ChoiceChips
        label={t('confirmation')}
        isLabelHidden
        shape="rows"
        choices={choicesOf(confirmationMethods, keysOf(confirmationMethods))}
        value={field.value}
        onChange={field.onChange}
        error={fieldState.error?.message}
      />
      {field.value === 'tidak_ada' && (
        <Textarea {...fieldProps} label={t('absence')} autosize minRows={2} maxLength={200} {...form.register('confirmation.absenceReason')} />
      )}
    </FormSection>
  )
}
