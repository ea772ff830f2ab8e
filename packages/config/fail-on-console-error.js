import { afterEach, beforeEach, vi } from 'vitest'

let calls = []

beforeEach(() => {
  calls = []
  vi.spyOn(console, 'error').mockImplementation((...args) => calls.push(args.map(String).join(' ')))
})

afterEach(() => {
  if (calls.length > 0) throw new Error(`console.error was called: ${calls.join('\n')}`)
})
