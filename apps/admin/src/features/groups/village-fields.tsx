import { Select } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { fieldProps } from '../../shared/form/field-props'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'

type VillageFieldsProps = {
  value: string
  error: string | undefined
  onChange: (villageCode: string) => void
}

/** District first, then one of its villages, by the word that the office uses for them. */
export function VillageFields({ value, error, onChange }: VillageFieldsProps) {
  const t = useTranslations('groups.form')
  const { office } = useMe()
  const { data } = trpc.reference.areas.useQuery({}, { staleTime: Infinity })
  const [district, setDistrict] = useState<string | null>(null)
  const villages = data?.villages.filter(({ districtCode }) => districtCode === district) ?? []
  return (
    <>
      <Select
        {...fieldProps}
        label={t('district')}
        searchable
        value={district}
        data={data?.districts.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        onChange={(code) => {
          setDistrict(code)
          onChange('')
        }}
      />
      <Select
        {...fieldProps}
        label={t(office.villageWord === 'kampung' ? 'villageKampung' : 'village')}
        placeholder={district === null ? t('villageFirst') : ''}
        searchable
        disabled={district === null}
        value={value === '' ? null : value}
        data={villages.map(({ code, name }) => ({ value: code, label: name }))}
        error={error}
        onChange={(code) => onChange(code ?? '')}
      />
    </>
  )
}
