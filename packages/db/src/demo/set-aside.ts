import { addDays, readVisitClock, type CalendarDay, type LogVisitInput } from '@titian/domain'
import { minutesLater, wita, workdayUntil } from './calendar'
import { belowCase, type DemoCase } from './demo-case'
import { idAt } from './ids'
import { randomOf } from './random'
import type { DemoRows } from './rows'

const madeDaysAgo = 41

/** A visit that lay on a broken phone for six weeks and reached the office yesterday: it waits for the office's word. */
export const addSetAside = (rows: DemoRows, demoCase: DemoCase, today: CalendarDay): void => {
  if (demoCase.story !== 'kakak') return
  const startedAt = wita(workdayUntil(addDays(today, -madeDaysAgo)), 10 * 60 + 20)
  const receivedAt = wita(addDays(today, -1), 9 * 60 + 5)
  const id = idAt(startedAt, randomOf(`set aside ${demoCase.index}`))
  const body: LogVisitInput = {
    id,
    caseId: demoCase.id,
    startedAt: startedAt.toISOString(),
    sentAt: minutesLater(receivedAt, -1).toISOString(),
    mode: 'rumah',
    condition: 'ramai',
    pauseReason: null,
    topics: ['kemasan', 'harga'],
    followUps: [],
    problems: ['ongkos'],
    cause: '',
    newFollowUps: [],
    figures: { week: 'ramai', salesPerDay: 'r250_500rb', workforce: null },
    advice: 'Hitung ongkos ces ke dalam harga jual.',
    nextVisitOn: null,
    confirmation: { method: 'tanda_tangan', absenceReason: '' },
  }
  rows.visitQuarantine.push({
    id,
    ...belowCase(demoCase, demoCase.mentor),
    body,
    reason: 'older_than_30_days',
    startedAt: readVisitClock(startedAt, new Date(body.sentAt), receivedAt).correctedStart,
    receivedAt,
    resolution: '',
  })
}
