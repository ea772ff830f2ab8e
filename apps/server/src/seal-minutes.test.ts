import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sealMinutes } from './seal-minutes'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const logged = () => {
  const lines: string[] = []
  return { lines, log: pino({}, { write: (line: string) => void lines.push(line) }) }
}
const made = (regencyCode: string, minute: string) => ({
  regencyCode,
  minute: new Date(minute),
  rows: 1,
  hash: `${regencyCode} ${minute}`,
})

it('seals every minute and writes the newest seal of each regency down', async () => {
  const { lines, log } = logged()
  const seals = [
    made('64.02', '2026-11-24T01:00Z'),
    made('64.72', '2026-11-24T01:00Z'),
    made('64.02', '2026-11-24T01:01Z'),
  ]
  const seal = vi.fn().mockResolvedValue([]).mockResolvedValueOnce(seals)
  const stop = sealMinutes(seal, log)
  await vi.advanceTimersByTimeAsync(180_000)
  expect(seal).toHaveBeenCalledTimes(3)
  expect(lines.map((line) => /"hash":"([^"]+)"/.exec(line)?.[1])).toEqual([
    '64.02 2026-11-24T01:01Z',
    '64.72 2026-11-24T01:00Z',
  ])
  stop()
})

it('goes on after a failure, of which the log says no row', async () => {
  const { lines, log } = logged()
  const seal = vi.fn().mockRejectedValueOnce(new Error('Siti')).mockResolvedValue([])
  const stop = sealMinutes(seal, log)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(seal).toHaveBeenCalledTimes(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain('Siti')
  stop()
})

it('never runs twice at once, and not again when it is stopped', async () => {
  let finish: (seals: []) => void = () => undefined
  const seal = vi.fn(() => new Promise<[]>((resolve) => (finish = resolve)))
  const stop = sealMinutes(seal, logged().log)
  await vi.advanceTimersByTimeAsync(300_000)
  expect(seal).toHaveBeenCalledTimes(1)
  finish([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(seal).toHaveBeenCalledTimes(2)
  stop()
  finish([])
  await vi.advanceTimersByTimeAsync(300_000)
  expect(seal).toHaveBeenCalledTimes(2)
})
