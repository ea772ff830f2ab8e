const PROGRAMMING = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'])
const CODED = ['code', 'schema', 'table', 'column', 'constraint', 'routine'] as const

/** What the log may say of an error: a database's message or parameters can hold a person's data, so they stay out. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  return {
    name: error.name,
    ...(PROGRAMMING.has(error.name) ? { message: error.message } : {}),
    ...Object.fromEntries(
      CODED.flatMap((key) => (key in error ? [[key, String(Reflect.get(error, key))]] : [])),
    ),
    at: frames(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

function frames(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? []
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim())
}
