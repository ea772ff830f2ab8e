import { addDays, keysOf, problems, salesRanges, topics, type CalendarDay } from '@titian/domain'
import { belowCase, type Business } from './business'
import { idAt, type Random } from './random'
import type { Rows } from './rows'
import { minutesAfter, wita } from './time'
import { advices } from './words'

export interface MadeVisit {
  id: string
  day: CalendarDay
  receivedAt: Date
  isPause: boolean
  nextVisitOn: CalendarDay
}

const allTopics = keysOf(topics)
const allProblems = keysOf(problems)
const allRanges = keysOf(salesRanges)

/** Her visits with figures, confirmations and agreed steps, oldest first. */
export function addVisits(rows: Rows, business: Business, random: Random): MadeVisit[] {
  const { visitDays, mentor, openedAt, openedOn } = business
  addFigures(rows, business, null, openedOn, openedAt, random)
  const visits = visitDays.map((day, at) => {
    const isPause = at === visitDays.length - 1 && random.chance(0.03)
    return addVisit(rows, business, day, { isPause, isEarly: at < 2 }, random)
  })
  for (const at of [2, 5, 8]) {
    const visit = visits[at]
    if (visit) addFigures(rows, business, visit.id, visit.day, visit.receivedAt, random)
  }
  for (const at of [3, 7]) {
    const visit = visits[at]
    if (!visit) continue
    const answeredAt = minutesAfter(visit.receivedAt, random.int(10, 600))
    rows.visitConfirmation.push({
      id: idAt(answeredAt, random),
      ...belowCase(business, business.womanId),
      visitId: visit.id,
      answer: 'benar',
      note: '',
      answeredAt,
    })
  }
  addSteps(rows, business, visits, mentor.id, random)
  return visits
}

function addVisit(
  rows: Rows,
  business: Business,
  day: CalendarDay,
  { isPause, isEarly }: { isPause: boolean; isEarly: boolean },
  random: Random,
): MadeVisit {
  const startedAt = wita(day, 8 * 60 + random.int(0, 8 * 60))
  const receivedAt = minutesAfter(startedAt, random.chance(0.3) ? random.int(240, 1_500) : random.int(15, 60))
  const skewSeconds = random.int(1, 25)
  const skewMinutes = -skewSeconds / 60
  const id = idAt(startedAt, random)
  const nextVisitOn = addDays(day, random.int(20, 42))
  rows.visit.push({
    id,
    ...belowCase(business, business.mentor.id),
    // The first two count for stage 2, so they are visits to her and not to a group.
    mode: random.pick(
      isEarly
        ? (['rumah'] as const)
        : (['rumah', 'rumah', 'tempat_produksi', 'kelompok', 'telepon'] as const),
    ),
    deviceStartedAt: minutesAfter(startedAt, skewMinutes),
    deviceSentAt: minutesAfter(receivedAt, skewMinutes),
    receivedAt,
    startedAt,
    skewSeconds,
    condition: isPause ? 'berhenti_sementara' : random.pick(['ramai', 'biasa', 'sepi'] as const),
    pauseReason: isPause ? 'musim' : null,
    topics: [random.pick(allTopics)],
    problems: random.chance(0.4) ? [random.pick(allProblems)] : [],
    cause: '',
    advice: random.pick(advices),
    nextVisitOn,
    confirmationMethod: 'hp_pendamping',
    absenceReason: '',
    flags: [],
  })
  return { id, day, receivedAt, isPause, nextVisitOn }
}

function addFigures(
  rows: Rows,
  business: Business,
  visitId: string | null,
  recordedOn: CalendarDay,
  at: Date,
  random: Random,
): void {
  const below = { ...belowCase(business, business.mentor.id), visitId, recordedOn }
  const rangeKey = random.pick(allRanges)
  const range = salesRanges[rangeKey]
  rows.incomeRecord.push({
    id: idAt(at, random),
    ...below,
    week: 'biasa',
    rangeKey,
    fromRupiah: range.from,
    toRupiah: range.to,
  })
  rows.workforceRecord.push({
    id: idAt(at, random),
    ...below,
    womenFamily: random.int(1, 3),
    womenPaid: random.int(0, 2),
    menFamily: random.int(0, 1),
    menPaid: 0,
  })
}

/** Three steps of the registration, two of them done, and one of the newest visit. */
function addSteps(
  rows: Rows,
  business: Business,
  visits: readonly MadeVisit[],
  authorId: string,
  random: Random,
): void {
  const below = belowCase(business, authorId)
  const step = (origin: MadeVisit | null, done: MadeVisit | undefined) => {
    const createdAt = origin?.receivedAt ?? business.openedAt
    const id = idAt(createdAt, random)
    rows.followUp.push({
      id,
      ...below,
      originVisitId: origin?.id ?? null,
      kind: random.pick(['nib', 'foto_produk', 'buku_kas', 'hitung_harga', 'data_ktp'] as const),
      note: '',
      assignee: 'ibu',
      dueOn: addDays(origin?.day ?? business.openedOn, 14),
      status: done ? 'selesai' : 'berjalan',
      createdAt,
      settledAt: done?.receivedAt ?? null,
    })
    if (!done) return
    rows.followUpReport.push({
      id: idAt(done.receivedAt, random),
      ...below,
      followUpId: id,
      visitId: done.id,
      status: 'selesai',
    })
  }
  step(null, visits[1])
  step(null, visits[4])
  step(null, undefined)
  step(visits.at(-1) ?? null, undefined)
}
