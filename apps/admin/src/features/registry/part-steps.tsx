import { NativeSelect, Textarea } from '@mantine/core'
import { firstStepKinds, keysOf } from '@titian/domain'
import { useState } from 'react'
import { Controller, useController, useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { choicesOf, ManyChips } from '../../shared/form/choice-chips'
import { fieldProps } from '../../shared/form/field-props'
import { FormSection } from '../../shared/form/form-section'
import { NextVisitField } from '../../shared/form/next-visit-field'
import { trpc } from '../../shared/trpc'
import type { ProductKind, RegisterValues } from './register-values'
import { suggestFirstSteps } from './suggest-first-steps'

/** The first one to three steps, agreed with her, and when the mentor comes again. */
export function PartSteps({ kinds }: { kinds: readonly ProductKind[] }) {
  const t = useTranslations('register')
  const form = useFormContext<RegisterValues>()
  const groups = trpc.groups.list.useQuery({})
  return (
    <>
      <StepsField kinds={kinds} />
      <FormSection title={t('nextVisit')}>
        <Controller
          control={form.control}
          name="nextVisitOn"
          render={({ field, fieldState }) => (
            <NextVisitField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
          )}
        />
      </FormSection>
      <FormSection title={t('programmes')}>
        <Textarea
          {...fieldProps}
          aria-label={t('programmes')}
          description={t('programmesHelp')}
          autosize
          minRows={2}
          maxLength={200}
          error={form.formState.errors.otherProgrammes?.message}
          {...form.register('otherProgrammes')}
        />
        {groups.data && groups.data.groups.length > 0 && (
          <Controller
            control={form.control}
            name="groupId"
            render={({ field, fieldState }) => (
              <NativeSelect
                {...fieldProps}
                label={t('group')}
                value={field.value ?? ''}
                onChange={(event) => field.onChange(event.currentTarget.value || null)}
                data={[
                  { value: '', label: t('groupNone') },
                  ...(groups.data?.groups ?? []).map(({ id, name, villageName }) => ({
                    value: id,
                    label: `${name}, ${villageName}`,
                  })),
                ]}
                error={fieldState.error?.message}
              />
            )}
          />
        )}
      </FormSection>
    </>
  )
}

function StepsField({ kinds }: { kinds: readonly ProductKind[] }) {
  const t = useTranslations('register')
  const { control } = useFormContext<RegisterValues>()
  const { field, fieldState } = useController<RegisterValues, 'firstSteps'>({ name: 'firstSteps' })
  const [kindId, permits] = useWatch({ control, name: ['product.kindId', 'permits'] })
  const [isAll, setAll] = useState(false)
  const suggested = suggestFirstSteps(
    kinds.find(({ id }) => id === kindId),
    permits.map(({ kind }) => kind),
  )
  const shown = [...new Set([...suggested, ...field.value, ...(isAll ? keysOf(firstStepKinds) : [])])]
  return (
    <FormSection title={t('firstSteps')}>
      <ManyChips
        label={t('firstSteps')}
        isLabelHidden
        help={t('firstStepsHelp')}
        choices={choicesOf(firstStepKinds, shown)}
        value={field.value}
        onChange={field.onChange}
        max={3}
        error={fieldState.error?.message}
      />
      {!isAll && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('moreSteps')}
        </button>
      )}
    </FormSection>
  )
}
