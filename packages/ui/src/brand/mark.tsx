/** Someone on three planks over water; the third plank is the next step. */
export function Mark({ size = 28 }: { size?: number | undefined }) {
  return (
    <svg
      className="tt-mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="tt-mark-ground" width={32} height={32} rx={8} />
      <circle className="tt-mark-person" cx={16} cy={7.5} r={2.75} />
      <path className="tt-mark-post" d="M10.75 15V25M21.25 15V25" />
      <path className="tt-mark-plank" d="M4 14.5H8.5M13 14.5H19" />
      <path className="tt-mark-next" d="M23.5 14.5H28" />
      <path className="tt-mark-water" d="M4 25C8 22.8 12 22.8 16 25S24 27.2 28 25" />
    </svg>
  )
}
