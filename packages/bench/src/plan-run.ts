import { parseArgs } from 'node:util'
import { jobNames, type JobName } from './load/job-names'
import { dailySizes, sizes } from './world/scale'

export interface RunPlan {
  sizes: number[]
  jobs: JobName[]
  connections: number[]
  seconds: number
}

/**
 * The short form: 10,000 businesses at 16 connections, some three minutes. `--full`: both daily sizes at 1, 16 and 64.
 * `--size`, `--job`, `--connections` and `--seconds` replace a part of either and may stand several times.
 */
export function planRun(args: string[]): RunPlan {
  const { values } = parseArgs({
    args,
    options: {
      full: { type: 'boolean', default: false },
      size: { type: 'string', multiple: true },
      job: { type: 'string', multiple: true },
      connections: { type: 'string', multiple: true },
      seconds: { type: 'string' },
    },
  })
  const form = values.full
    ? { sizes: [...dailySizes], connections: [1, 16, 64], seconds: 8 }
    : { sizes: [sizes[0]], connections: [16], seconds: 5 }
  return {
    sizes: values.size?.map((given) => found(sizes, Number(given))).toSorted((a, b) => a - b) ?? form.sizes,
    jobs: values.job?.map((given) => found(jobNames, given)) ?? [...jobNames],
    connections: values.connections?.map(Number) ?? form.connections,
    seconds: values.seconds === undefined ? form.seconds : Number(values.seconds),
  }
}

function found<Known>(known: readonly Known[], given: unknown): Known {
  const match = known.find((one) => one === given)
  if (match === undefined) throw new Error(`${String(given)} is none of ${known.join(', ')}.`)
  return match
}
