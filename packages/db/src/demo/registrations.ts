import { foldName, type PermitKind } from '@titian/domain'
import { wita } from './calendar'
import { ikmAtEntryOf, runByOf } from './case-facts'
import { moodIn } from './catalogue'
import { belowCase, type DemoCase, type DemoVisit } from './demo-case'
import { idAt } from './ids'
import { criterionOn } from './gates'
import type { PaperPlan } from './paper-plan'
import { expiryOf, numberFor } from './paper-numbers'
import { randomOf, type Random } from './random'
import type { DemoRows } from './rows'
import type { DemoTeam } from './staff'

const noticeVersion = '2025-1'

/** The enterprise, its product, what she agreed to and what she had before. */
export const addRegistration = (rows: DemoRows, demoCase: DemoCase, papers: readonly PaperPlan[]): void => {
  const random = randomOf(`registration ${demoCase.index}`)
  const { regencyCode, mentor, enterpriseId, womanId, openedAt, openedBy, ware, village, business } = demoCase
  const mine = { regencyCode, caseMentorId: mentor.id }
  rows.enterprise.push({
    id: enterpriseId,
    ...mine,
    womanId,
    name: business,
    nameKey: foldName(business),
    runBy: runByOf(demoCase),
    sinceYear: Number(demoCase.openedOn.slice(0, 4)) - random.int(1, 12),
    villageCode: village.code,
    markets: marketsOf(random, demoCase),
    otherProgrammes: random.chance(0.08) ? 'PKH' : '',
    createdAt: openedAt,
    createdBy: openedBy.id,
  })
  rows.ownership.push({ ...mine, womanId, enterpriseId, since: null })
  rows.product.push({
    id: demoCase.productId,
    ...mine,
    enterpriseId,
    womanId,
    name: ware.product,
    kindId: ware.kindId,
    isMain: true,
    isPackaged: ware.isPackaged,
    shelfLifeDays: ware.shelfLifeDays,
  })
  const stamp = () => ({ id: idAt(openedAt, random), ...belowCase(demoCase, openedBy), recordedAt: openedAt })
  for (const purpose of ['pemberitahuan_data', 'foto', 'pendampingan'] as const) {
    const isGiven = purpose !== 'foto' || random.chance(0.8)
    rows.consent.push({
      ...stamp(),
      purpose,
      isGiven,
      textVersion: noticeVersion,
      method: 'dibacakan pendamping',
    })
  }
  for (const kind of ['nib', 'pirt', 'halal'] as const) {
    const had = papers.find(
      ({ key, issuedOn }) => key === kind && issuedOn !== null && issuedOn < demoCase.openedOn,
    )
    if (had) addPermit(rows, demoCase, stamp(), kind, had)
  }
  if (demoCase.story === 'nib_suami') {
    rows.entryPermit.push({
      ...stamp(),
      kind: 'nib',
      proof: 'belum_dilihat',
      number: null,
      issuedOn: null,
      holder: 'suami',
    })
  }
}

const addPermit = (
  rows: DemoRows,
  demoCase: DemoCase,
  stamp: Pick<DemoRows['entryPermit'][number], 'id' | 'recordedAt'> & ReturnType<typeof belowCase>,
  kind: PermitKind,
  { handedInOn, issuedOn }: PaperPlan,
): void => {
  const row = criterionOn(demoCase, kind, handedInOn)
  const number = numberFor(row, demoCase.index + 1, demoCase.regencyCode, expiryOf(row, issuedOn))
  rows.entryPermit.push({ ...stamp, kind, proof: 'nomor', number, issuedOn, holder: 'ibu' })
}

const marketsOf = (random: Random, { target }: DemoCase): string[] => {
  const near = ['tetangga', 'pasar', 'toko'].filter(() => random.chance(0.6))
  const far =
    target.stage >= 3 ? ['pesanan', 'online', 'luar_kabupaten'].filter(() => random.chance(0.45)) : []
  const all = [...near, ...far]
  return all.length > 0 ? all : ['tetangga']
}

/** The case as it stands today, and who has accompanied it. */
export const addCase = (
  rows: DemoRows,
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  reached: { stage: number; stageAtEntry: number },
  team: DemoTeam,
): void => {
  const random = randomOf(`assignment ${demoCase.index}`)
  const { id, regencyCode, womanId, mentor, formerMentor, openedAt, openedBy, village, ware } = demoCase
  const last = visits.at(-1)
  const newest = rows.visit.find((row) => row.id === last?.id)
  rows.assistanceCase.push({
    id,
    regencyCode,
    womanId,
    enterpriseId: demoCase.enterpriseId,
    pathwayId: demoCase.pathwayId,
    status: newest?.condition === 'berhenti_sementara' ? 'jeda' : 'didampingi',
    stage: reached.stage,
    stageAtEntry: reached.stageAtEntry,
    ikmAtEntry: ikmAtEntryOf(demoCase),
    villageCode: village.code,
    districtCode: village.districtCode,
    caseMentorId: mentor.id,
    lastVisitDay: last?.day ?? null,
    nextVisitOn: newest ? (newest.nextVisitOn ?? null) : demoCase.firstVisitOn,
    pauseReason: newest?.pauseReason ?? null,
    isDuplicateCleared: true,
    months: Array.from({ length: 12 }, (_, month) => moodIn(ware.season, month)),
    openedAt,
    openedBy: openedBy.id,
  })
  const period = { regencyCode, caseId: id, womanId, caseMentorId: mentor.id }
  for (const who of formerMentor ? [formerMentor.staff, mentor] : [mentor]) {
    rows.assignment.push({ caseId: id, mentorId: who.id, regencyCode })
  }
  const handOver = formerMentor ? wita(formerMentor.until, 7 * 60 + 40) : null
  rows.assignmentPeriod.push({
    id: idAt(openedAt, random),
    ...period,
    mentorId: openedBy.id,
    startsAt: openedAt,
    endsAt: handOver,
    reason: 'Pendaftaran',
    assignedBy: openedBy.id,
  })
  if (!handOver) return
  const [verifier] = team.verifiers.get(regencyCode) ?? []
  rows.assignmentPeriod.push({
    id: idAt(handOver, random),
    ...period,
    mentorId: mentor.id,
    startsAt: handOver,
    reason: 'Pendamping lama pindah tugas, rumah pendamping baru lebih dekat.',
    assignedBy: verifier?.id ?? openedBy.id,
  })
}
