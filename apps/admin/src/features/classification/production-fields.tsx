import { TextInput } from '@mantine/core'
import { keysOf, productionUnits } from '@titian/domain'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { fieldProps } from '../../shared/form/field-props'
import { GroupedInput, RupiahInput } from '../../shared/form/grouped-input'
import type { ProductionValues } from './production-values'
import { TruthChips } from './truth-chips'

type NumberName =
  | 'year'
  | 'capital'
  | 'investmentExLand'
  | 'landAndBuilding'
  | 'annualSales'
  | 'workersPermanent'
  | 'workersCasual'
  | 'workersFamily'
  | 'capacityInstalled'
  | 'capacityUsed'
  | 'production'
  | 'electricityKwh'
type TextName = 'rawMaterial' | 'water' | 'fuel' | 'machines'

type NumberFieldProps = { name: NumberName; isRupiah?: boolean; isPlain?: boolean; help?: string }

/** A count or an amount of rupiah; empty is not known. `isPlain`: without grouping, as a year is written. */
export function NumberField({ name, isRupiah = false, isPlain = false, help }: NumberFieldProps) {
  const t = useTranslations('classification.form')
  const { field, fieldState } = useController<ProductionValues, NumberName>({ name })
  const Input = isRupiah ? RupiahInput : GroupedInput
  return (
    <Input
      {...fieldProps}
      label={t(name)}
      description={help}
      isPlain={isPlain}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  )
}

/** A line of words; empty is not known. */
export function TextField({ name, max, help }: { name: TextName; max: number; help?: string }) {
  const t = useTranslations('classification.form')
  const { field, fieldState } = useController<ProductionValues, TextName>({ name })
  return (
    <TextInput
      {...fieldProps}
      label={t(name)}
      description={help}
      maxLength={max}
      autoComplete="off"
      value={field.value ?? ''}
      onChange={({ currentTarget }) =>
        field.onChange(currentTarget.value === '' ? null : currentTarget.value)
      }
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  )
}

/** Yes, no or not known. */
export function TruthField({ name }: { name: 'siteIsResidence' | 'ownerWorks' }) {
  const t = useTranslations('classification.form')
  const { field, fieldState } = useController<ProductionValues, typeof name>({ name })
  return (
    <TruthChips
      label={t(name)}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    />
  )
}

/** The unit of capacity and production. */
export function UnitField() {
  const t = useTranslations('classification')
  const { field, fieldState } = useController<ProductionValues, 'unit'>({ name: 'unit' })
  return (
    <ChoiceChips
      label={t('form.unit')}
      choices={[
        ...choicesOf(productionUnits, keysOf(productionUnits)),
        { key: 'unknown', word: t('notKnown') },
      ]}
      value={field.value ?? 'unknown'}
      onChange={(key) => field.onChange(key === 'unknown' ? null : key)}
      error={fieldState.error?.message}
    />
  )
}
