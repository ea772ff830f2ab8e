import { ikmAtEntry, keysOf, permitKinds } from '@titian/domain'
import { Controller, useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf, ManyChips } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import { PermitFields } from './permit-fields'
import type { RegisterValues } from './register-values'

type Permit = RegisterValues['permits'][number]

/** Papers from before the mentoring: they decide what counts as her own at entry. */
export function PartPermits() {
  const t = useTranslations('register')
  const form = useFormContext<RegisterValues>()
  const { field } = useController<RegisterValues, 'permits'>({ name: 'permits' })
  const change = (kind: Permit['kind'], part: Partial<Permit>) =>
    field.onChange(field.value.map((permit) => (permit.kind === kind ? { ...permit, ...part } : permit)))
  return (
    <>
      <FormSection title={t('permitsTitle')}>
        <ManyChips
          label={t('permitsTitle')}
          isLabelHidden
          help={t('permitsHelp')}
          choices={choicesOf(permitKinds, keysOf(permitKinds))}
          value={field.value.map(({ kind }) => kind)}
          onChange={(kinds) =>
            field.onChange(
              kinds.map(
                (kind): Permit =>
                  field.value.find((permit) => permit.kind === kind) ?? {
                    kind,
                    proof: 'nomor',
                    number: null,
                    issuedOn: null,
                    holder: 'ibu',
                  },
              ),
            )
          }
        />
        {field.value.map((permit, index) => (
          <PermitFields
            key={permit.kind}
            title={permitKinds[permit.kind]}
            permit={permit}
            errors={form.formState.errors.permits?.[index]}
            onChange={(part) => change(permit.kind, part)}
            onLeaveDay={() => void form.trigger(`permits.${index}.issuedOn`)}
          />
        ))}
      </FormSection>
      <FormSection title={t('ikm')}>
        <Controller
          control={form.control}
          name="enterprise.ikmAtEntry"
          render={({ field: ikm }) => (
            <ChoiceChips
              label={t('ikm')}
              isLabelHidden
              help={t('ikmHelp')}
              choices={choicesOf(ikmAtEntry, keysOf(ikmAtEntry))}
              value={ikm.value}
              onChange={ikm.onChange}
            />
          )}
        />
      </FormSection>
    </>
  )
}
