import './form.css'

/** How many of a few parts are done, drawn as planks and said in words. */
export function PlankProgress({
  done,
  label,
  current,
}: {
  done: readonly boolean[]
  label: string
  current?: number | undefined
}) {
  return (
    <span className="planks" role="img" aria-label={label}>
      {done.map((isDone, index) => (
        <span
          key={index}
          className={
            isDone
              ? 'planks-one planks-one--done'
              : index === current
                ? 'planks-one planks-one--current'
                : 'planks-one'
          }
        />
      ))}
    </span>
  )
}
