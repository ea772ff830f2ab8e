import { type DrawnSpan } from './bridge-geometry'
import { type BridgeStage } from './bridge-types'

type BridgeNamesProps = { stages: readonly BridgeStage[]; spans: readonly DrawnSpan[] }

/** Numbers under every span. A phone names the stage she works on and the goal, a wide page names them all. */
export function BridgeNames({ stages, spans }: BridgeNamesProps) {
  const working = spans.findIndex((span) => span.progress === 'current')
  return (
    <ol className="tt-bridge-names" aria-hidden="true">
      {spans.map((span, index) => (
        <li
          key={span.number}
          className={`tt-bridge-name tt-bridge-name--${nameClass(span, index, spans.length, working)}`}
        >
          <b>{span.number}</b>
          <span>{stages[index]?.name}</span>
        </li>
      ))}
    </ol>
  )
}

/** The goal is named only where the name of her own stage leaves it room. */
function nameClass(span: DrawnSpan, index: number, count: number, working: number): string {
  const isGoal = index === count - 1 && (working < 0 || working <= index - 3)
  return isGoal ? `${span.progress} tt-bridge-name--goal` : span.progress
}
