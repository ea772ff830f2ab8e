import { Checkbox } from '@mantine/core'
import { Controller, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import { noticeVersion, type RegisterValues } from './register-values'

const sentences = ['one', 'two', 'three', 'four'] as const

/** The notice that is read aloud, her answer about photos, and her yes to being mentored. */
export function PartConsent() {
  const t = useTranslations('register')
  const form = useFormContext<RegisterValues>()
  return (
    <FormSection title={t('notice')} lead={t('noticeVersion', { version: noticeVersion })}>
      <blockquote className="notice-text">
        {sentences.map((key) => (
          <p key={key}>{t(`noticeText.${key}`)}</p>
        ))}
      </blockquote>
      <Controller
        control={form.control}
        name="notice.dataNoticeGiven"
        render={({ field, fieldState }) => (
          <Checkbox
            size="md"
            label={t('noticeGiven')}
            checked={field.value ?? false}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="notice.photoConsent"
        render={({ field, fieldState }) => (
          <ChoiceChips
            label={t('photo')}
            choices={[
              { key: 'yes', word: t('photoYes') },
              { key: 'no', word: t('photoNo') },
            ]}
            value={field.value === undefined ? null : field.value ? 'yes' : 'no'}
            onChange={(key) => field.onChange(key === 'yes')}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="notice.mentoringAgreed"
        render={({ field, fieldState }) => (
          <Checkbox
            size="md"
            label={t('agreed')}
            checked={field.value ?? false}
            onChange={field.onChange}
            error={fieldState.error?.message}
          />
        )}
      />
    </FormSection>
  )
}
