/** Three planks on two posts over water; the third is the next step. */
export function Mark({ size = 28 }: { size?: number | undefined }) {
  return (
    <svg className="tt-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="tt-mark-ground" width={32} height={32} rx={8} />
      <path className="tt-mark-post" d="M9 8.5V24M23 8.5V24" />
      <path className="tt-mark-plank" d="M3.5 14H9M11.5 14H20.5" />
      <path className="tt-mark-next" d="M23 14H28.5" />
      <path className="tt-mark-water" d="M4 25C8 22.8 12 22.8 16 25S24 27.2 28 25" />
    </svg>
  )
}
