/** Remembers an answer for `milliseconds`; questions in the meantime share one. An error is not remembered. */
export const youngerThan = <Value>(
  milliseconds: number,
  ask: () => Promise<Value>,
): (() => Promise<Value>) => {
  let kept: { at: number; value: Promise<Value> } | undefined
  return () => {
    const now = Date.now()
    if (!kept || now - kept.at > milliseconds) {
      const value = ask()
      const asked = { at: now, value }
      kept = asked
      value.catch(() => {
        if (kept === asked) kept = undefined
      })
    }
    return kept.value
  }
}
