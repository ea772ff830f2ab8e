import { TextInput, type TextInputProps } from '@mantine/core'

type DayInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  value: string | null | undefined
  onChange: (day: string | null) => void
}

/** A calendar day with the device's own picker; empty means that it is not known. */
export function DayInput({ value, onChange, ...rest }: DayInputProps) {
  return (
    <TextInput
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      {...rest}
    />
  )
}
