/** The river and its footbridge at first light: stilts, planks, and the next plank still to be laid. */
export function RiverScene() {
  return (
    <svg
      className="river"
      viewBox="0 0 720 480"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="river-sun" cx="536" cy="170" r="64" />
      <path className="river-far" d="M0 262C90 226 170 244 250 232S420 196 510 222 660 214 720 230V480H0Z" />
      <path className="river-bank" d="M0 292C110 268 200 286 300 278S520 258 720 284V480H0Z" />
      <path className="river-water" d="M0 336C120 322 240 350 360 336S600 322 720 336V480H0Z" />
      <path
        className="river-wave"
        d="M0 372c40-12 80-12 120 0s80 12 120 0 80-12 120 0 80 12 120 0 80-12 120 0 80 12 120 0"
      />
      <path
        className="river-wave"
        d="M-40 420c40-12 80-12 120 0s80 12 120 0 80-12 120 0 80 12 120 0 80-12 120 0 80 12 120 0"
      />
      {[60, 180, 300, 420, 540, 660].map((x, index) => (
        <g key={x}>
          <path className={index < 4 ? 'river-post' : 'river-post river-post--next'} d={`M${x} 268V404`} />
          {[12, 48, 84].map((step, plank) => (
            <rect
              key={step}
              className={
                index < 3 || (index === 3 && plank < 1) ? 'river-plank' : 'river-plank river-plank--next'
              }
              x={x + step}
              y="284"
              width="30"
              height="14"
              rx="4"
            />
          ))}
        </g>
      ))}
      <g className="river-person">
        <circle cx="447" cy="232" r="10" />
        <path d="M447 246c-12 0-15 10-15 22v14h30v-14c0-12-3-22-15-22Z" />
      </g>
    </svg>
  )
}
