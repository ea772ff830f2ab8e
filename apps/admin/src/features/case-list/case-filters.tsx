import { NativeSelect, Select, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { figureWindows } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { fieldProps } from '../../shared/form/field-props'
import { useCan } from '../../shared/use-me'
import { listSorts, type CaseListFilter } from './case-list-search'
import { useFilterChoices } from './use-filter-choices'

type CaseFiltersProps = {
  filter: CaseListFilter
  text: string
  onFilter: (filter: CaseListFilter) => void
  onText: (text: string) => void
}

/** Search first, then at most three filters in sight, the quiet question "who was not visited", and one order. */
export function CaseFilters({ filter, text, onFilter, onText }: CaseFiltersProps) {
  const t = useTranslations('caseList')
  const can = useCan()
  const { stages, districts, mentors } = useFilterChoices()
  const change = (part: { [Key in keyof CaseListFilter]?: CaseListFilter[Key] | undefined }) =>
    onFilter({ ...filter, ...part })
  return (
    <search className="case-filters">
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        maxLength={80}
        autoComplete="off"
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={
          text !== '' && (
            <UnstyledButton
              className="case-search-clear"
              aria-label={t('clearSearch')}
              onClick={() => onText('')}
            >
              <IconX size={18} aria-hidden />
            </UnstyledButton>
          )
        }
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <div className="case-filters-row">
        <NativeSelect
          {...fieldProps}
          aria-label={t('stage')}
          value={filter.tahap === undefined ? '' : String(filter.tahap)}
          data={[{ value: '', label: t('stageAny') }, ...stages]}
          onChange={({ currentTarget: { value } }) =>
            change({ tahap: value === '' ? undefined : Number(value) })
          }
        />
        <Select
          {...fieldProps}
          aria-label={t('district')}
          placeholder={t('districtAny')}
          searchable
          clearable
          value={filter.kecamatan ?? null}
          data={districts}
          onChange={(value) => change({ kecamatan: value ?? undefined })}
        />
        {can('staff:read') && (
          <Select
            {...fieldProps}
            aria-label={t('mentor')}
            placeholder={t('mentorAny')}
            searchable
            clearable
            value={filter.pendamping ?? null}
            data={mentors}
            onChange={(value) => change({ pendamping: value ?? undefined })}
          />
        )}
        <button
          type="button"
          className="choice-chip"
          aria-pressed={filter.tanpaKunjungan === true}
          onClick={() => change({ tanpaKunjungan: filter.tanpaKunjungan ? undefined : true })}
        >
          {t('idle', { days: String(figureWindows.withoutVisit) })}
        </button>
        <NativeSelect
          {...fieldProps}
          className="case-sort"
          aria-label={t('sort')}
          value={filter.urut ?? 'nama'}
          data={listSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            change({ urut: listSorts.find((known) => known === value) })
          }
        />
      </div>
    </search>
  )
}
