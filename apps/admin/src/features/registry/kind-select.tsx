import { Select } from '@mantine/core'
import { foldName } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { fieldProps } from '../../shared/form/field-props'
import type { ProductKind } from './register-values'

const other = 'lain'

type KindSelectProps = {
  kinds: readonly ProductKind[]
  /** null where she has chosen that it is not in the list, undefined before any choice. */
  value: string | null | undefined
  onChange: (kind: ProductKind | null) => void
  error?: string | undefined
}

/** The kind of product by everyday words; with it come its KBLI and its pathway. */
export function KindSelect({ kinds, value, onChange, error }: KindSelectProps) {
  const t = useTranslations('register')
  return (
    <Select
      {...fieldProps}
      label={t('kind')}
      description={t('kindHelp')}
      searchable
      openOnFocus={false}
      limit={40}
      value={value === null ? other : (value ?? null)}
      data={[
        ...kinds.map(({ id, name }) => ({ value: id, label: name })),
        { value: other, label: t('kindUnknown') },
      ]}
      filter={({ options, search }) => {
        const words = foldName(search).split(' ').filter(Boolean)
        return options.filter((option) => {
          if (!('value' in option) || option.value === other) return true
          const kind = kinds.find(({ id }) => id === option.value)
          const key = foldName(`${kind?.name} ${kind?.title2020} ${kind?.kbli2020} ${kind?.note ?? ''}`)
          return words.every((word) => key.includes(word))
        })
      }}
      renderOption={({ option }) => {
        const kind = kinds.find(({ id }) => id === option.value)
        return (
          <span className="kind-option">
            {option.label}
            {kind && (
              <span className="quiet">{t('kbli', { code: kind.kbli2020, title: kind.title2020 })}</span>
            )}
          </span>
        )
      }}
      onChange={(id) => onChange(kinds.find((kind) => kind.id === id) ?? null)}
      error={error}
    />
  )
}
