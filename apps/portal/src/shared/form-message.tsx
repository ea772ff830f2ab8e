/** What stands above a form after it was sent: read out at once, calm to look at. */
export function FormMessage({
  text,
  tone = 'waiting',
}: {
  text?: string | undefined
  tone?: 'waiting' | 'verified'
}) {
  return (
    <div role="alert">
      {text && (
        <div className={`tt-notice tt-notice--${tone}`}>
          <p>{text}</p>
        </div>
      )}
    </div>
  )
}
