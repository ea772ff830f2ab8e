import { useTranslations } from 'use-intl'
import { ChoiceChips } from '../../shared/form/choice-chips'

type TruthChipsProps = {
  label: string
  value: boolean | null
  onChange: (value: boolean | null) => void
  error?: string | undefined
}

/** Yes, no, or not known. */
export function TruthChips({ label, value, onChange, error }: TruthChipsProps) {
  const t = useTranslations('classification')
  return (
    <ChoiceChips
      label={label}
      choices={[
        { key: 'yes', word: t('yes') },
        { key: 'no', word: t('no') },
        { key: 'unknown', word: t('notKnown') },
      ]}
      value={value === null ? 'unknown' : value ? 'yes' : 'no'}
      onChange={(key) => onChange(key === 'unknown' ? null : key === 'yes')}
      error={error}
    />
  )
}
