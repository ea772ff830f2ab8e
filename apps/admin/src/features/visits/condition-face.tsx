import type { Condition } from '@titian/domain'

const mouths = {
  ramai: 'M12 22c1.5 6 14.5 6 16 0Z',
  biasa: 'M13 24c3 4 11 4 14 0',
  sepi: 'M14 26h12',
  berhenti_sementara: 'M16 14v12M24 14v12',
} as const satisfies Record<Condition, string>

/** How business goes, as a face; a pause is two bars. */
export function ConditionFace({ condition }: { condition: Condition }) {
  const isPause = condition === 'berhenti_sementara'
  return (
    <svg className={`face face--${condition}`} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="17" />
      {!isPause && <path className="face-eyes" d="M14 16v.5M26 16v.5" />}
      <path
        className={condition === 'ramai' ? 'face-mouth face-mouth--open' : 'face-mouth'}
        d={mouths[condition]}
      />
    </svg>
  )
}
