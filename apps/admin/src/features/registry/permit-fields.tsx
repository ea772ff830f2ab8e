import { TextInput } from '@mantine/core'
import { keysOf, permitHolders, permitProofs, witaDay } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import type { RegisterValues } from './register-values'

type Permit = Omit<RegisterValues['permits'][number], 'kind'>
type PermitFieldsProps = {
  title: string
  permit: Permit
  errors:
    { number?: { message?: string | undefined }; issuedOn?: { message?: string | undefined } } | undefined
  onChange: (part: Partial<Permit>) => void
  onLeaveDay?: (() => void) | undefined
}

/** One paper from before: whether it was seen, its number, in whose name, and since when. */
export function PermitFields({ title, permit, errors, onChange, onLeaveDay }: PermitFieldsProps) {
  const t = useTranslations('register')
  return (
    <fieldset className="sub-fields">
      <legend>{title}</legend>
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
        onBlur={onLeaveDay}
        max={witaDay(new Date())}
        error={errors?.issuedOn?.message}
      />
    </fieldset>
  )
}
