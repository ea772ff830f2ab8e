import { Field } from './field'

export type PinFieldProps = {
  name: string
  label: string
  isShown: boolean
  /** Whether a password keeper fills it in or offers to keep it. */
  purpose: 'current-password' | 'new-password'
  help?: string | undefined
  error?: string | undefined
}

/** Six digits on the numeric keypad. */
export function PinField({ isShown, purpose, ...field }: PinFieldProps) {
  return (
    <Field
      {...field}
      type={isShown ? 'text' : 'password'}
      inputMode="numeric"
      autoComplete={purpose}
      pattern="[0-9]{6}"
      title="6 angka"
      maxLength={6}
      required
    />
  )
}

export type ShowPinProps = { isShown: boolean; onChange: (isShown: boolean) => void }

export function ShowPin({ isShown, onChange }: ShowPinProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={isShown} onChange={(event) => onChange(event.target.checked)} />
      <span>Perlihatkan PIN</span>
    </label>
  )
}
