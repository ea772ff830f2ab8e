import { Select } from '@mantine/core'
import { foldName } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { fieldProps } from '../../shared/form/field-props'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'

type VillageSelectProps = { value: string; onChange: (code: string) => void; error?: string | undefined }

/** One village of the regency, found by typing, under its district. */
export function VillageSelect({ value, onChange, error }: VillageSelectProps) {
  const t = useTranslations('register')
  const { office } = useMe()
  const { data } = trpc.reference.areas.useQuery({}, { staleTime: Infinity })
  const nameOf = (code: string) => data?.villages.find((village) => village.code === code)?.name ?? ''
  const groups = (data?.districts ?? []).map(({ code, name }) => ({
    group: name,
    items: (data?.villages ?? [])
      .filter(({ districtCode }) => districtCode === code)
      .map((village) => ({ value: village.code, label: village.name })),
  }))
  return (
    <Select
      {...fieldProps}
      label={t(`villageLabel.${office.villageWord}`)}
      description={t('villageHelp')}
      searchable
      openOnFocus={false}
      limit={60}
      value={value === '' ? null : value}
      data={groups}
      filter={({ options, search }) => {
        const key = foldName(search)
        return options.flatMap((option) => {
          if (!('group' in option)) return []
          const isDistrict = typeof option.group === 'string' && foldName(option.group).includes(key)
          const items = option.items.filter(
            (item) => isDistrict || ('value' in item && foldName(nameOf(item.value)).includes(key)),
          )
          return items.length > 0 ? [{ ...option, items }] : []
        })
      }}
      onChange={(code) => onChange(code ?? '')}
      error={error}
    />
  )
}
