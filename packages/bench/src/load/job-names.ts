/** The standard jobs of performance.md and their variants; each is a file in `sql` too. */
export const jobNames = [
  'a-case',
  'b-list',
  'c-search',
  'c-list',
  'd-visit',
  'd-replay',
  'e-board',
  'e-regency',
] as const
export type JobName = (typeof jobNames)[number]
