import { TextInput } from '@mantine/core'
import { keysOf, markets, runBy } from '@titian/domain'
import { Notice } from '@titian/ui'
import { useState } from 'react'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf, ManyChips } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import { trpc } from '../../shared/trpc'
import { emptyIsNullNumber } from './empty-is-null'
import { KindSelect } from './kind-select'
import type { ProductKind, RegisterValues } from './register-values'
import { VillageSelect } from './village-select'

/** What she makes, which way it leads, and who runs the business since when. */
export function PartBusiness({ kinds }: { kinds: readonly ProductKind[] }) {
  const t = useTranslations('register')
  const form = useFormContext<RegisterValues>()
  const [kindId, home, place] = useWatch({
    control: form.control,
    name: ['product.kindId', 'woman.villageCode', 'enterprise.villageCode'],
  })
  const errors = form.formState.errors
  const [isAtHome, setAtHome] = useState(place === '' || place === home)
  return (
    <>
      <FormSection title={t('product')}>
        <KindField kinds={kinds} />
        <PathwayField kind={kinds.find(({ id }) => id === kindId)} />
        <TextInput
          label={t('productName')}
          description={t('productNameHelp')}
          error={errors.product?.name?.message}
          {...form.register('product.name')}
        />
        <Controller
          control={form.control}
          name="product.isPackaged"
          render={({ field }) => (
            <ChoiceChips
              label={t('packaged')}
              choices={[
                { key: 'yes', word: t('packagedYes') },
                { key: 'no', word: t('packagedNo') },
              ]}
              value={field.value === null ? null : field.value ? 'yes' : 'no'}
              onChange={(key) => field.onChange(key === 'yes')}
            />
          )}
        />
        <TextInput
          label={t('shelfLife')}
          inputMode="numeric"
          className="short-field"
          error={errors.product?.shelfLifeDays?.message}
          {...form.register('product.shelfLifeDays', emptyIsNullNumber)}
        />
      </FormSection>
      <FormSection title={t('business')}>
        <TextInput
          label={t('businessName')}
          description={t('businessNameHelp')}
          error={errors.enterprise?.name?.message}
          {...form.register('enterprise.name')}
        />
        <Controller
          control={form.control}
          name="enterprise.runBy"
          render={({ field, fieldState }) => (
            <ChoiceChips
              label={t('runBy')}
              choices={choicesOf(runBy, keysOf(runBy))}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <TextInput
          label={t('sinceYear')}
          inputMode="numeric"
          maxLength={4}
          className="short-field"
          error={errors.enterprise?.sinceYear?.message}
          {...form.register('enterprise.sinceYear', {
            ...emptyIsNullNumber,
            onBlur: () => void form.trigger('enterprise.sinceYear'),
          })}
        />
        <ChoiceChips
          label={t('place')}
          choices={[
            { key: 'home', word: t('placeHome') },
            { key: 'other', word: t('placeOther') },
          ]}
          value={isAtHome ? 'home' : 'other'}
          onChange={(key) => {
            setAtHome(key === 'home')
            form.setValue('enterprise.villageCode', key === 'home' ? home : '')
          }}
        />
        {!isAtHome && (
          <VillageSelect
            value={place}
            onChange={(code) => form.setValue('enterprise.villageCode', code, { shouldDirty: true })}
            error={errors.enterprise?.villageCode?.message}
          />
        )}
        <Controller
          control={form.control}
          name="enterprise.markets"
          render={({ field }) => (
            <ManyChips
              label={t('markets')}
              choices={choicesOf(markets, keysOf(markets))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </FormSection>
    </>
  )
}

function KindField({ kinds }: { kinds: readonly ProductKind[] }) {
  const form = useFormContext<RegisterValues>()
  const [kindId, pathwayId] = useWatch({ control: form.control, name: ['product.kindId', 'pathwayId'] })
  // Before any choice there is no pathway; "not in the list" is a choice too.
  const [isOther, setOther] = useState(kindId === null && pathwayId !== undefined)
  return (
    <KindSelect
      kinds={kinds}
      value={isOther ? null : (kindId ?? undefined)}
      onChange={(kind) => {
        setOther(kind === null)
        form.setValue('product.kindId', kind?.id ?? null, { shouldDirty: true })
        if (!kind) return
        form.setValue('pathwayId', kind.pathwayId, {
          shouldDirty: true,
          shouldValidate: form.formState.isSubmitted,
        })
        if (kind.isPackaged !== null) form.setValue('product.isPackaged', kind.isPackaged)
        if (form.getValues('product.name') === '') form.setValue('product.name', kind.name)
      }}
      error={form.formState.errors.product?.kindId?.message}
    />
  )
}

function PathwayField({ kind }: { kind: ProductKind | undefined }) {
  const t = useTranslations('register')
  const form = useFormContext<RegisterValues>()
  const { data } = trpc.reference.pathways.useQuery({}, { staleTime: Infinity })
  const pathways = data?.pathways ?? []
  if (kind) {
    const pathway = pathways.find(({ id }) => id === kind.pathwayId)
    return (
      <Notice tone="note" title={pathway?.name}>
        <p>{t('kbli', { code: kind.kbli2020, title: kind.title2020 })}</p>
        <p className="quiet">{pathway?.description ?? t('pathwayFromKind')}</p>
      </Notice>
    )
  }
  return (
    <Controller
      control={form.control}
      name="pathwayId"
      render={({ field, fieldState }) => (
        <ChoiceChips
          label={t('pathway')}
          shape="rows"
          choices={pathways.map(({ id, name, description }) => ({ key: id, word: name, hint: description }))}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  )
}
