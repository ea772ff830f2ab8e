import {
  addDays,
  salesRanges,
  keysOf,
  type CalendarDay,
  type FollowUpKind,
  type FollowUpStatus,
} from '@titian/domain'
import { minutesLater, monthOf, wita } from './calendar'
import { moodIn } from './catalogue'
import { belowCase, type DemoCase, type DemoVisit } from './demo-case'
import { idAt } from './ids'
import { randomOf, type Random } from './random'
import type { DemoRows } from './rows'

const ranges = keysOf(salesRanges)

/** Sales and who helps: at registration, then at every third visit. */
export const addFigures = (rows: DemoRows, demoCase: DemoCase, visits: readonly DemoVisit[]): void => {
  const random = randomOf(`figures ${demoCase.index}`)
  const base = random.int(0, 2)
  // A service that grew would have reached Tumbuh; none of the demo's has.
  const grows = demoCase.pathwayId === 'industri'
  const helpers = { womenFamily: random.int(1, 2), womenPaid: 0, menFamily: random.int(0, 1), menPaid: 0 }
  const first = belowCase(demoCase, demoCase.openedBy)
  rows.workforceRecord.push({
    id: idAt(demoCase.openedAt, random),
    ...first,
    visitId: null,
    recordedOn: demoCase.openedOn,
    ...helpers,
  })
  addIncome(rows, random, demoCase, { ...first, visitId: null }, demoCase.openedOn, base, demoCase.openedAt)
  visits.forEach((visit, at) => {
    if (at % 3 !== 2) return
    const rise = grows ? Math.min(3, demoCase.target.stage - 1) : 0
    const grown = base + Math.floor((at / visits.length) * rise)
    const below = { ...belowCase(demoCase, visit.author), visitId: visit.id }
    addIncome(rows, random, demoCase, below, visit.day, grown, visit.startedAt)
    if (at % 6 !== 5) return
    rows.workforceRecord.push({
      id: idAt(visit.startedAt, random),
      ...below,
      recordedOn: visit.day,
      ...helpers,
      womenPaid: grows && demoCase.target.stage >= 4 ? random.int(1, 3) : 0,
    })
  })
}

const addIncome = (
  rows: DemoRows,
  random: Random,
  { ware }: DemoCase,
  below: ReturnType<typeof belowCase> & { visitId: string | null },
  recordedOn: CalendarDay,
  level: number,
  at: Date,
): void => {
  const week = moodIn(ware.season, monthOf(recordedOn))
  const shift = { ramai: 1, biasa: 0, sepi: -1 }[week]
  const rangeKey = ranges[Math.min(ranges.length - 1, Math.max(0, level + shift))] ?? ranges[0]
  const range = salesRanges[rangeKey]
  rows.incomeRecord.push({
    id: idAt(at, random),
    ...below,
    recordedOn,
    week,
    rangeKey,
    fromRupiah: range.from,
    toRupiah: range.to,
  })
}

/** Her word on visits: mostly "benar"; one woman told the office the day before yesterday what was not as written. */
export const addConfirmations = (
  rows: DemoRows,
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  today: CalendarDay,
): void => {
  const random = randomOf(`confirmations ${demoCase.index}`)
  const isFeatured = demoCase.story === 'amplang'
  visits.forEach((visit, at) => {
    const isLast = at === visits.length - 1
    if (isLast && isFeatured) return
    const isQuiet = demoCase.story === 'jawaban_lain' && at === visits.length - 1
    if (!isQuiet && !isFeatured && !random.chance(0.18)) return
    const soonAfter = minutesLater(visit.receivedAt, random.int(10, 600))
    const answeredAt = isQuiet ? wita(addDays(today, -2), 19 * 60 + 40) : soonAfter
    rows.visitConfirmation.push({
      id: idAt(answeredAt, random),
      ...belowCase(demoCase, { id: demoCase.womanId }),
      visitId: visit.id,
      answer: isQuiet ? 'tidak_sesuai' : 'benar',
      note: isQuiet ? 'Hari itu kami berbicara lewat telepon, belum bertemu di rumah.' : '',
      answeredAt,
    })
  })
}

export type NewStep = { kind: FollowUpKind; dueOn: CalendarDay; note?: string }
export type StepEnd = { status: FollowUpStatus; at: DemoVisit }

/** One agreed step with what later visits said of it. */
export const addStep = (
  rows: DemoRows,
  demoCase: DemoCase,
  random: Random,
  step: NewStep & { assignee: 'ibu' | 'pendamping' | 'dinas' },
  origin: { visit: DemoVisit | null },
  reports: readonly StepEnd[],
): void => {
  const author = origin.visit?.author ?? demoCase.openedBy
  const createdAt = origin.visit?.receivedAt ?? demoCase.openedAt
  const newest = reports.at(-1)
  const status = newest?.status ?? 'berjalan'
  const id = idAt(createdAt, random)
  rows.followUp.push({
    id,
    ...belowCase(demoCase, author),
    originVisitId: origin.visit?.id ?? null,
    kind: step.kind,
    note: step.note ?? '',
    assignee: step.assignee,
    dueOn: step.dueOn,
    status,
    createdAt,
    settledAt: newest && (status === 'selesai' || status === 'batal') ? newest.at.receivedAt : null,
  })
  for (const { status: said, at } of reports) {
    rows.followUpReport.push({
      id: idAt(at.receivedAt, random),
      ...belowCase(demoCase, at.author),
      followUpId: id,
      visitId: at.id,
      status: said,
    })
  }
}
