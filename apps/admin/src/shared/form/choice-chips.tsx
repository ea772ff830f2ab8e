import { useId, type ReactNode } from 'react'
import './form.css'

export type Choice<Key extends string> = {
  key: Key
  word: string
  picture?: ReactNode
  hint?: string | undefined
}

type SharedProps<Key extends string> = {
  label: string
  help?: string | undefined
  error?: string | undefined
  choices: readonly Choice<Key>[]
  /** `tiles` have a picture above the word, `segments` share one line, `rows` are full-width lines. */
  shape?: 'chips' | 'tiles' | 'segments' | 'rows' | undefined
  /** Hides the label from sight where a heading already says it. */
  isLabelHidden?: boolean | undefined
}

type OneProps<Key extends string> = SharedProps<Key> & {
  value: Key | null | undefined
  onChange: (key: Key) => void
}
type ManyProps<Key extends string> = SharedProps<Key> & {
  value: readonly Key[]
  onChange: (keys: Key[]) => void
  max?: number | undefined
}

/** One of a few: radio buttons as 44 px chips. */
export function ChoiceChips<Key extends string>({ value, onChange, ...shared }: OneProps<Key>) {
  const name = useId()
  return (
    <ChipGroup {...shared}>
      {(choice) => (
        <input
          type="radio"
          name={name}
          checked={value === choice.key}
          onChange={() => onChange(choice.key)}
        />
      )}
    </ChipGroup>
  )
}

/** Several of many: check boxes as 44 px chips; at `max` the others rest. */
export function ManyChips<Key extends string>({ value, onChange, max, ...shared }: ManyProps<Key>) {
  const isFull = max !== undefined && value.length >= max
  return (
    <ChipGroup {...shared}>
      {({ key }) => (
        <input
          type="checkbox"
          checked={value.includes(key)}
          disabled={isFull && !value.includes(key)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...value, key] : value.filter((kept) => kept !== key))
          }
        />
      )}
    </ChipGroup>
  )
}

type ChipGroupProps<Key extends string> = SharedProps<Key> & { children: (choice: Choice<Key>) => ReactNode }

function ChipGroup<Key extends string>({
  label,
  help,
  error,
  choices,
  shape = 'chips',
  isLabelHidden,
  children,
}: ChipGroupProps<Key>) {
  const id = useId()
  const described = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(Boolean).join(' ')
  return (
    <fieldset
      className="choice"
      aria-describedby={described || undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className={isLabelHidden ? 'tt-visually-hidden' : undefined}>{label}</legend>
      {help && (
        <p id={`${id}-help`} className="choice-help">
          {help}
        </p>
      )}
      <div className={`choice-list choice-list--${shape}`}>
        {choices.map((choice) => (
          <label key={choice.key} className="pick-chip">
            {children(choice)}
            {choice.picture}
            <span className="choice-word">{choice.word}</span>
            {choice.hint && <span className="choice-hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="choice-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** A table of words as choices, in its order. */
export const choicesOf = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  keys: readonly Key[],
): Choice<Key>[] => keys.map((key) => ({ key, word: words[key] }))
