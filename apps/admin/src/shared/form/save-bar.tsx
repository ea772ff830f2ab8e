import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import './form.css'

type SaveBarProps = {
  /** The save state and what is still missing. */
  children?: ReactNode
  label: string
  isSaving: boolean
  onBack?: (() => void) | undefined
  backLabel?: string
}

/** The form's one act, always under the thumb. */
export function SaveBar({ children, label, isSaving, onBack, backLabel }: SaveBarProps) {
  return (
    <>
      <div className="save-bar-space" />
      <div className={onBack ? 'save-bar save-bar--back' : 'save-bar'}>
        <div className="save-bar-state">{children}</div>
        {onBack && (
          <Button variant="default" size="lg" onClick={onBack}>
            {backLabel}
          </Button>
        )}
        <Button type="submit" size="lg" loading={isSaving}>
          {label}
        </Button>
      </div>
    </>
  )
}
