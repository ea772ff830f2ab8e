import { expect, test } from 'vitest'
import { waitingUrgency } from './waiting-age'

test('evidence may wait three days, is due from the fourth and overdue from the eighth', () => {
  expect([0, 3, 4, 7, 8, 19].map(waitingUrgency)).toEqual(['fresh', 'fresh', 'due', 'due', 'late', 'late'])
})
