import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Refusal } from '../refusal'
import { SendError } from '../screen-state'
import './form.css'

type SaveBarProps = {
  /** The save state and what is still missing. */
  children?: ReactNode
  label: string
  isSaving: boolean
  /** Why the last sending did not succeed; the form takes it back when it sends again. */
  refusal: Refusal | null
  onBack?: (() => void) | undefined
  backLabel?: string
}

/** The form's one act, always under the thumb, and right above it what stood in its way. */
export function SaveBar({ children, label, isSaving, refusal, onBack, backLabel }: SaveBarProps) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) said.current?.scrollIntoView({ block: 'nearest' })
  }, [refusal])
  return (
    <>
      <div className="save-bar-space" />
      <div className={onBack ? 'save-bar save-bar--back' : 'save-bar'}>
        <div ref={said} className="save-bar-refusal">
          <SendError refusal={refusal} />
        </div>
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
