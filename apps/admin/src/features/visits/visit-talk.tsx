import { Textarea } from '@mantine/core'
import { keysOf, problems, topics, type Problem } from '@titian/domain'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ManyChips, choicesOf } from '../../shared/form/choice-chips'
import { fieldProps } from '../../shared/form/field-props'
import { FormSection } from '../../shared/form/form-section'
import type { VisitValues } from './visit-values'

/** What was talked about: one to four chips. */
export function VisitTopics() {
  const t = useTranslations('visits')
  const { field, fieldState } = useController<VisitValues, 'topics'>({ name: 'topics' })
  return (
    <FormSection title={t('topics')}>
      <ManyChips
        label={t('topics')}
        isLabelHidden
        help={t('topicsHelp')}
        choices={choicesOf(topics, keysOf(topics))}
        value={field.value}
        onChange={field.onChange}
        max={4}
        error={fieldState.error?.message}
      />
    </FormSection>
  )
}

const usual: readonly Problem[] = [
  'bahan_baku',
  'modal',
  'alat',
  'tenaga',
  'kemasan',
  'pembeli_sepi',
  'ongkos',
  'berkas_kembali',
]

/** What stands in the way, or that nothing does; the answer is asked for, not assumed. */
export function VisitProblems() {
  const t = useTranslations('visits')
  const form = useFormContext<VisitValues>()
  const { field, fieldState } = useController<VisitValues, 'problems'>({ name: 'problems' })
  // The list has no value until she answered: an empty list means "nothing".
  const chosen = useChosen(field.value)
  const [isAll, setAll] = useState(chosen?.some((key) => !usual.includes(key)) ?? false)
  const keys = isAll ? keysOf(problems) : usual
  return (
    <FormSection title={t('problems')}>
      <ManyChips<Problem | 'none'>
        label={t('problems')}
        isLabelHidden
        choices={[{ key: 'none', word: t('noProblem') }, ...choicesOf(problems, keys)]}
        value={chosen === null ? [] : chosen.length === 0 ? ['none'] : chosen}
        onChange={(next) =>
          field.onChange(next.at(-1) === 'none' ? [] : next.filter((key) => key !== 'none'))
        }
        max={7}
        error={fieldState.error && t('problemsMissing')}
      />
      {!isAll && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('moreProblems')}
        </button>
      )}
      {chosen?.includes('keluarga') && <p className="quiet">{t('familyPrivate')}</p>}
      {chosen?.includes('lainnya') && (
        <Textarea
          {...fieldProps}
          label={t('cause')}
          autosize
          minRows={2}
          maxLength={200}
          {...form.register('cause')}
        />
      )}
    </FormSection>
  )
}

const useChosen = (value: Problem[] | undefined): Problem[] | null => value ?? null
