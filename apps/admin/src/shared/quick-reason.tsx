import { TextInput } from '@mantine/core'
import './choice-chip.css'

type QuickReasonProps = {
  label: string
  /** The frequent reasons, one tap each. */
  quick: readonly string[]
  value: string
  error?: string | undefined
  onChange: (value: string) => void
}

/** Why something is done, for the history: a line to write, or one of the frequent answers. */
export function QuickReason({ label, quick, value, error, onChange }: QuickReasonProps) {
  return (
    <div className="quick-reason">
      <TextInput
        label={label}
        value={value}
        maxLength={200}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div className="quick-reason-chips" role="group" aria-label={label}>
        {quick.map((text) => (
          <button
            key={text}
            type="button"
            className="choice-chip"
            aria-pressed={value === text}
            onClick={() => onChange(text)}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
