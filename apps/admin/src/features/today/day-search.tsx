import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useMe } from '../../shared/use-me'

/** The search over one's own women; what it does not find leads to the others and to registration. */
export function DaySearch({
  text,
  onChange,
  isFocused = false,
}: {
  text: string
  onChange: (text: string) => void
  isFocused?: boolean
}) {
  const t = useTranslations('today')
  const { office } = useMe()
  const label = t('search', { village: office.villageWord })
  return (
    <TextInput
      className="day-search"
      type="text"
      inputMode="search"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      data-autofocus={isFocused || undefined}
      leftSection={<IconSearch size={20} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton size="lg" aria-label={t('searchClear')} onClick={() => onChange('')} />
      }
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
