/** Progress goes to stderr, so that stdout holds the table alone. */
export const say = (line: string): void => {
  process.stderr.write(`${process.uptime().toFixed(0).padStart(6)} s  ${line}\n`)
}
