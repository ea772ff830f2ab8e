import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import './form.css'

type CountStepperProps = { label: string; value: number; onChange: (value: number) => void; max?: number }

/** A small count with a thumb's plus and minus. */
export function CountStepper({ label, value, onChange, max = 999 }: CountStepperProps) {
  const t = useTranslations('form')
  const change = (next: number) =>
    onChange(Math.min(max, Math.max(0, Number.isFinite(next) ? Math.trunc(next) : 0)))
  return (
    <div className="count">
      <span className="count-label">{label}</span>
      <button
        type="button"
        aria-label={t('less', { label })}
        disabled={value <= 0}
        onClick={() => change(value - 1)}
      >
        <IconMinus size={20} aria-hidden />
      </button>
      <input
        type="text"
        inputMode="numeric"
        aria-label={label}
        value={value}
        onChange={(event) => change(Number(event.currentTarget.value.replace(/\D/g, '')))}
      />
      <button type="button" aria-label={t('more', { label })} onClick={() => change(value + 1)}>
        <IconPlus size={20} aria-hidden />
      </button>
    </div>
  )
}
