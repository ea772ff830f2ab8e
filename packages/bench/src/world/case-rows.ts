import type { Business } from './business'
import { idAt, type Random } from './random'
import type { Rows } from './rows'
import type { MadeVisit } from './visit-rows'

/** The case as its newest visit left it, and the mentor's assignment. */
export function addCase(rows: Rows, business: Business, visits: readonly MadeVisit[], random: Random): void {
  const { caseId, regencyCode, womanId, mentor, openedAt, village, archetype } = business
  const newest = visits.at(-1)
  rows.assistanceCase.push({
    id: caseId,
    regencyCode,
    womanId,
    enterpriseId: business.enterpriseId,
    pathwayId: archetype.kind.pathwayId,
    status: newest?.isPause ? 'jeda' : 'didampingi',
    stage: archetype.stage,
    stageAtEntry: 0,
    ikmAtEntry: 'tidak',
    villageCode: village.code,
    districtCode: village.districtCode,
    caseMentorId: mentor.id,
    lastVisitDay: newest?.day ?? null,
    nextVisitOn: newest?.nextVisitOn ?? null,
    pauseReason: newest?.isPause ? 'musim' : null,
    isDuplicateCleared: true,
    months: null,
    openedAt,
    openedBy: mentor.id,
    closedAt: null,
  })
  rows.assignment.push({ caseId, mentorId: mentor.id, regencyCode })
  rows.assignmentPeriod.push({
    id: idAt(openedAt, random),
    regencyCode,
    caseId,
    mentorId: mentor.id,
    womanId,
    caseMentorId: mentor.id,
    startsAt: openedAt,
    endsAt: null,
    reason: 'Pendaftaran',
    assignedBy: mentor.id,
  })
}
