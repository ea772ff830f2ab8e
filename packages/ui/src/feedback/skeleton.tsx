import { VisuallyHidden } from './visually-hidden'

export type SkeletonProps = {
  shape?: 'lines' | 'row' | 'card' | 'bridge' | undefined
  /** Lines, rows or cards. */
  count?: number | undefined
  /** Said once by a screen reader; pass it on one skeleton a screen. */
  label?: string | undefined
}

/** The shape of what is on its way. */
export function Skeleton({ shape = 'lines', count = 3, label }: SkeletonProps) {
  return (
    <div className={`tt-skeleton tt-skeleton--${shape}`} role={label ? 'status' : undefined}>
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
      {Array.from({ length: shape === 'bridge' ? 1 : count }, (_, index) => (
        <span key={index} className="tt-skeleton-part" aria-hidden="true" />
      ))}
    </div>
  )
}
