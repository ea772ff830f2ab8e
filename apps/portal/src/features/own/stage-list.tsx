import { plankStates, plankWords, StatusChip, type PlankState } from '@titian/ui'
import { isMet, isPlank } from './bridge-stages'
import type { OwnBridge, OwnCriterion } from './own-page-data'

/** Every stage with what is missing first and what is done after it; the one she works on stands open. */
export function StageList({ bridge }: { bridge: OwnBridge }) {
  const working = Math.min(bridge.current + 1, bridge.stages.length)
  return (
    <section className="tt-card" aria-labelledby="syarat">
      <h2 id="syarat" className="card-title">
        Yang sudah dan yang belum
      </h2>
      {bridge.stages.map(({ number, name, criteria }) => {
        const planks = criteria.filter(isPlank)
        return (
          <details key={number} className="stage" open={number === working}>
            <summary>
              <span className="stage-number">{number}</span>
              <span className="stage-name">{name}</span>
              <span className="stage-count">
                {planks.filter(isMet).length} dari {planks.length}
              </span>
            </summary>
            {[...plankStates].reverse().map((state) => (
              <CriteriaIn
                key={state}
                state={state}
                criteria={criteria.filter(({ plank }) => plank === state)}
              />
            ))}
          </details>
        )
      })}
    </section>
  )
}

function CriteriaIn({ state, criteria }: { state: PlankState; criteria: readonly OwnCriterion[] }) {
  if (criteria.length === 0) return null
  return (
    <div className="criteria">
      <StatusChip status={state} word={plankWords.hers[state]} size="small" />
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.criterionId}>
            {criterion.titleForHer}
            {noteOn(criterion)}
          </li>
        ))}
      </ul>
    </div>
  )
}

const noteOn = (criterion: OwnCriterion): string => {
  if (criterion.stillHolds === false) return ' (perlu diperbarui)'
  return isPlank(criterion) ? '' : ' (dianjurkan)'
}
