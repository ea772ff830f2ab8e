import { keysOf, topics } from '@titian/domain'
import { expect, it } from 'vitest'
import { topicsForHer } from './topics-for-her'

it('says nothing of money or family to whoever holds her phone', () => {
  expect(topicsForHer(['modal', 'harga', 'pembukuan', 'keluarga'])).toBe('')
  expect(topicsForHer(keysOf(topics))).not.toMatch(/modal|kredit|untung|buku|keluarga/i)
})

it('says what else was talked about', () => {
  expect(topicsForHer(['nib', 'modal', 'kemasan'])).toBe('NIB dan OSS, Kemasan dan label')
})
