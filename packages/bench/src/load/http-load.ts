import { performance } from 'node:perf_hooks'
import { Client } from 'undici'

export interface Call {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface LoadResult {
  perSecond: number
  p50: number
  p99: number
  requests: number
  /** Answers other than 200. */
  errors: number
  firstError: string | null
}

/** Keeps so many connections busy for so many seconds, each with one request at a time. */
export async function loadOver(
  origin: string,
  { connections, seconds, next }: { connections: number; seconds: number; next: () => Call },
): Promise<LoadResult> {
  const times: number[] = []
  let errors = 0
  let firstError: string | null = null
  const start = performance.now()
  const end = start + seconds * 1000
  const lane = async () => {
    const client = new Client(origin)
    try {
      while (performance.now() < end) {
        const call = next()
        const sent = performance.now()
        const { statusCode, body } = await client.request(call)
        if (statusCode === 200) await body.dump()
        else {
          const text = await body.text()
          errors += 1
          firstError ??= `${statusCode} ${text.slice(0, 200)}`
        }
        times.push(performance.now() - sent)
      }
    } finally {
      await client.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, lane))
  const lasted = (performance.now() - start) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: (times.length - errors) / lasted,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    requests: times.length,
    errors,
    firstError,
  }
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
