import { logVisitInput } from '@titian/domain'
import { describe, expect, it } from 'vitest'
import { blankVisit } from './visit-values'

const step = (kind: 'nib' | 'ajukan_halal', status: 'berjalan' | 'selesai') => ({
  id: '01900000-0000-7000-8000-00000000000a',
  kind,
  note: '',
  assignee: 'ibu' as const,
  dueOn: '2026-11-01',
  status,
})

describe('a visit that begins now', () => {
  const now = new Date('2026-11-24T02:31:00Z')
  const blank = blankVisit(
    {
      caseId: '01900000-0000-7000-8000-000000000001',
      followUps: [step('nib', 'berjalan'), step('ajukan_halal', 'selesai')],
    },
    now,
  )

  it('lights the topics of open steps only and takes each of them as going on', () => {
    expect(blank.topics).toEqual(['nib'])
    expect(blank.followUps).toEqual([{ id: '01900000-0000-7000-8000-00000000000a', status: 'berjalan' }])
  })

  it('is complete after three answers: condition, problems, confirmation', () => {
    expect(logVisitInput.safeParse(blank).success).toBe(false)
    const answered = {
      ...blank,
      condition: 'biasa',
      problems: [],
      confirmation: { method: 'nanti', absenceReason: '' },
    }
    expect(logVisitInput.safeParse(answered).error?.issues).toBeUndefined()
  })

  it('proposes the next visit in thirty days', () => {
    expect(blank.nextVisitOn).toBe('2026-12-24')
  })
})
