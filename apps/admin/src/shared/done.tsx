import { Notice } from '@titian/ui'
import { useEffect, useRef } from 'react'
import './done.css'

/** What the last act did, in one sentence or several. It takes the focus, since what had it is gone. */
export function Done({ lines }: { lines: readonly string[] }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (lines.length > 0) place.current?.focus()
  }, [lines])
  if (lines.length === 0) return null
  return (
    <div ref={place} tabIndex={-1} className="done">
      <Notice tone="verified">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
    </div>
  )
}
