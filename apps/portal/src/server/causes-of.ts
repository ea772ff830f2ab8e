/** Kinds and codes of an error and its causes for the log; their messages may hold what a person typed. */
export const causesOf = (error: unknown): string[] => {
  const causes: string[] = []
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    causes.push('code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name)
  }
  return causes
}
