import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepFigures } from './keep-figures'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('folds every five seconds, goes on after a failure, and tells after ten minutes and daily which figure is wrong', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const fold = vi.fn().mockResolvedValue(undefined).mockRejectedValueOnce(new Error('gone'))
  const wrong = {
    regencyCode: '64.02',
    districtCode: '*',
    measure: 'visit',
    key: '2026-11-24',
    kept: 1,
    counted: 2,
  }
  const check = vi.fn().mockResolvedValue([wrong])
  const stop = keepFigures({ fold, check }, log)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(fold).toHaveBeenCalledTimes(3)
  expect(lines).toHaveLength(1)
  expect(check).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(check).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(24 * 60 * 60_000)
  expect(check).toHaveBeenCalledTimes(2)
  expect(lines.slice(1).join('\n')).toMatch(/"kept":1,"counted":2.*figure differs.*"differences":1/s)
  stop()
  const folded = fold.mock.calls.length
  await vi.advanceTimersByTimeAsync(2 * 24 * 60 * 60_000)
  expect(fold).toHaveBeenCalledTimes(folded)
  expect(check).toHaveBeenCalledTimes(2)
})
