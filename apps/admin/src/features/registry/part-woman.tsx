import { Textarea, TextInput } from '@mantine/core'
import { birthDateOfNik, keysOf, phoneOwners, witaDay } from '@titian/domain'
import { formatDate } from '@titian/ui'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { fieldProps } from '../../shared/form/field-props'
import { FormSection } from '../../shared/form/form-section'
import { emptyIsNull } from './empty-is-null'
import type { RegisterValues } from './register-values'
import { VillageSelect } from './village-select'

/** Who she is, how she is reached, where she lives. */
export function PartWoman() {
  const t = useTranslations('register')
  const form = useFormContext<RegisterValues>()
  const [nik, owner] = useWatch({ control: form.control, name: ['woman.nik', 'woman.phoneOwner'] })
  const errors = form.formState.errors.woman
  const bornOn = nik ? birthDateOfNik(nik) : undefined
  return (
    <>
      <FormSection title={t('parts.woman')}>
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          error={errors?.name?.message}
          {...form.register('woman.name')}
        />
        <TextInput
          label={t('nik')}
          description={t('nikHelp')}
          inputMode="numeric"
          autoComplete="off"
          error={errors?.nik?.message}
          {...form.register('woman.nik', emptyIsNull)}
        />
        <Controller
          control={form.control}
          name="woman.birthDate"
          render={({ field, fieldState }) => (
            <DayInput
              label={t('birthDate')}
              description={
                bornOn && field.value === null
                  ? t('birthFromNik', { day: formatDate(bornOn, 'long') })
                  : undefined
              }
              value={field.value}
              onChange={field.onChange}
              onBlur={() => void form.trigger('woman.birthDate')}
              max={witaDay(new Date())}
              error={fieldState.error?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="woman.phoneOwner"
          render={({ field, fieldState }) => (
            <ChoiceChips
              label={t('phoneOwner')}
              choices={choicesOf(phoneOwners, keysOf(phoneOwners))}
              value={field.value}
              onChange={(key) => {
                field.onChange(key)
                if (key === 'tidak_punya') form.setValue('woman.phone', null)
              }}
              error={fieldState.error?.message}
            />
          )}
        />
        {owner !== 'tidak_punya' && (
          <TextInput
            label={t('phone')}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            error={errors?.phone?.message}
            {...form.register('woman.phone', emptyIsNull)}
          />
        )}
      </FormSection>
      <FormSection title={t('home')}>
        <Controller
          control={form.control}
          name="woman.villageCode"
          render={({ field, fieldState }) => (
            <VillageSelect value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
          )}
        />
        <TextInput
          label={t('rt')}
          inputMode="numeric"
          maxLength={3}
          className="short-field"
          error={errors?.rt?.message}
          {...form.register('woman.rt', emptyIsNull)}
        />
        <Textarea
          {...fieldProps}
          label={t('address')}
          description={t('addressHelp')}
          autosize
          minRows={2}
          maxLength={200}
          error={errors?.address?.message}
          {...form.register('woman.address')}
        />
      </FormSection>
    </>
  )
}
