import { Button, Textarea } from '@mantine/core'
import { confirmationMethods, keysOf, topics } from '@titian/domain'
import { formatDate, formatTime } from '@titian/ui'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
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
  const [isAsking, setAsking] = useState(false)
  return (
    <FormSection title={t('confirmation')}>
      <ChoiceChips
        label={t('confirmation')}
        isLabelHidden
        shape="rows"
        choices={choicesOf(confirmationMethods, keysOf(confirmationMethods))}
        value={field.value}
        onChange={(method) => (method === 'hp_pendamping' ? setAsking(true) : field.onChange(method))}
        error={fieldState.error?.message}
      />
      {isAsking && (
        <AskHer
          onClose={() => setAsking(false)}
          onConfirm={() => {
            field.onChange('hp_pendamping')
            setAsking(false)
          }}
        />
      )}
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

/** The phone goes to her: what was noted, in large letters, and one button that only she presses. */
function AskHer({ onClose, onConfirm }: { onClose: () => void; onConfirm: () => void }) {
  const t = useTranslations('visits')
  const { getValues } = useFormContext<VisitValues>()
  const { startedAt, topics: talked } = getValues()
  const said = talked.filter((topic) => topic !== 'keluarga').map((topic) => topics[topic])
  return (
    <Dialog title={t('askHer')} onClose={onClose}>
      <div className="column visit-ask-her">
        <p>{t('askHerCame', { day: formatDate(startedAt), time: formatTime(startedAt) })}</p>
        {said.length > 0 && <p>{t('askHerTalked', { topics: said.join(', ') })}</p>}
        <Button size="lg" fullWidth onClick={onConfirm}>
          {t('askHerYes')}
        </Button>
        <Button size="lg" fullWidth variant="default" onClick={onClose}>
          {t('askHerNo')}
        </Button>
      </div>
    </Dialog>
  )
}
