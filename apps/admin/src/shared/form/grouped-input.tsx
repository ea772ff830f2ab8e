import { TextInput, type TextInputProps } from '@mantine/core'
import { readRupiah } from '@titian/domain'
import { formatNumber } from '@titian/ui'
import { useState } from 'react'

type GroupedInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'type' | 'error'> & {
  /** Null is not known; NaN is what cannot be read, which the form's schema refuses. */
  value: number | null
  onChange: (value: number | null) => void
  onBlur?: (() => void) | undefined
  error?: string | undefined
  /** Without dots, as a year is written. */
  isPlain?: boolean | undefined
}

/** A whole number with Indonesian grouping: 1500000 becomes 1.500.000 when the field is left. Empty is not known. */
export function GroupedInput({ value, onChange, onBlur, isPlain = false, ...rest }: GroupedInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown =
    value === null || Number.isNaN(value) ? '' : isPlain ? String(value) : formatNumber(value, { digits: 0 })
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      className={`tt-numbers ${rest.className ?? ''}`}
      value={typed ?? shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onChange(readWhole(currentTarget.value))
      }}
      onBlur={() => {
        if (value === null || !Number.isNaN(value)) setTyped(null)
        onBlur?.()
      }}
    />
  )
}

/** Whole rupiah, read as people write them: `Rp1.500.000`, `1500000`, `1.500.000,-`. */
export function RupiahInput(props: GroupedInputProps) {
  return <GroupedInput leftSection="Rp" leftSectionPointerEvents="none" {...props} />
}

const readWhole = (text: string): number | null => {
  if (text.trim() === '') return null
  const reading = readRupiah(text)
  return reading.ok ? reading.amount : Number.NaN
}
