import { TextInput } from '@mantine/core'
import { ikmAtEntry, keysOf, permitHolders, permitKinds, permitProofs } from '@titian/domain'
import { Controller, useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf, ManyChips } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { FormSection } from '../../shared/form/form-section'
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
            permit={permit}
            errors={form.formState.errors.permits?.[index]}
            onChange={(part) => change(permit.kind, part)}
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

type PermitFieldsProps = {
  permit: Permit
  errors: { number?: { message?: string }; issuedOn?: { message?: string } } | undefined
  onChange: (part: Partial<Permit>) => void
}

function PermitFields({ permit, errors, onChange }: PermitFieldsProps) {
  const t = useTranslations('register')
  return (
    <fieldset className="sub-fields">
      <legend>{permitKinds[permit.kind]}</legend>
      <ChoiceChips
        label={t('permitProof')}
        shape="segments"
        choices={choicesOf(permitProofs, keysOf(permitProofs))}
        value={permit.proof}
        onChange={(proof) => onChange({ proof, ...(proof === 'belum_dilihat' && { number: null }) })}
      />
      {permit.proof === 'nomor' && (
        <TextInput
          label={t('permitNumber')}
          maxLength={40}
          value={permit.number ?? ''}
          onChange={(event) => onChange({ number: event.currentTarget.value || null })}
          error={errors?.number?.message}
        />
      )}
      <ChoiceChips
        label={t('permitHolder')}
        choices={choicesOf(permitHolders, keysOf(permitHolders))}
        value={permit.holder}
        onChange={(holder) => onChange({ holder })}
      />
      <DayInput
        label={t('permitIssued')}
        value={permit.issuedOn}
        onChange={(issuedOn) => onChange({ issuedOn })}
        error={errors?.issuedOn?.message}
      />
    </fieldset>
  )
}
