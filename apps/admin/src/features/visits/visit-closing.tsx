import { Textarea } from '@mantine/core'
import { confirmationMethods, keysOf } from '@titian/domain'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { fieldProps } from '../../shared/form/field-props'
import { FormSection } from '../../shared/form/form-section'
import { NextVisitField } from '../../shared/form/next-visit-field'
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

/** When the mentor comes again. */
export function VisitNext() {
  const t = useTranslations('visits')
  const { field, fieldState } = useController<VisitValues, 'nextVisitOn'>({ name: 'nextVisitOn' })
  return (
    <FormSection title={t('nextVisit')}>
      <NextVisitField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
    </FormSection>
  )
}

/** How she confirms that the visit happened; any way is accepted and its kind is kept. */
export function VisitConfirmation() {
  const t = useTranslations('visits')
  const form = useFormContext<VisitValues>()
  const { field, fieldState } = useController<VisitValues, 'confirmation.method'>({
    name: 'confirmation.method',
  })
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
        <Textarea
          {...fieldProps}
          label={t('absence')}
          autosize
          minRows={2}
          maxLength={200}
          {...form.register('confirmation.absenceReason')}
        />
      )}
    </FormSection>
  )
}
