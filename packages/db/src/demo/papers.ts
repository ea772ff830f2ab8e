import {
  addDays,
  type CalendarDay,
  type EvidenceFact,
  type EvidenceType,
  type Facilitator,
} from '@titian/domain'
import { minutesLater, wita, workdayFrom } from './calendar'
import { belowCase, mentorOn, type DemoCase } from './demo-case'
import { criterionOn } from './gates'
import { idAt } from './ids'
import { expiryOf, numberFor } from './paper-numbers'
import type { PaperPlan } from './paper-plan'
import { randomOf, type Random } from './random'
import { reasonFor } from './return-reasons'
import type { DemoRows } from './rows'
import type { DemoStaff, DemoTeam } from './staff'

/** A paper with its moments, for the replay of the stages. */
export type DemoPaper = EvidenceFact & {
  receivedAt: Date
  decidedAt: Date | null
  decidedBy: DemoStaff | null
}

/** Hands papers in and lets a second person decide on them. */
export const addPapers = (
  rows: DemoRows,
  demoCase: DemoCase,
  plans: readonly PaperPlan[],
  team: DemoTeam,
): DemoPaper[] => {
  const random = randomOf(`evidence ${demoCase.index}`)
  return plans.flatMap((plan) => {
    if (!plan.returnedFirst) return [handIn(rows, demoCase, plan, team, random)]
    const reason = plan.reason ?? reasonFor(random, plan.key)
    const first = handIn(rows, demoCase, { ...plan, outcome: 'returned', reason }, team, random)
    const mendedOn = addDays(dayOf(first.decidedAt) ?? plan.handedInOn, plan.daysToMend)
    const second = {
      ...plan,
      handedInOn: mendedOn,
      note: plan.note || 'Sudah diperbaiki sesuai catatan Dinas.',
    }
    return [first, handIn(rows, demoCase, second, team, random)]
  })
}

const dayOf = (instant: Date | null): CalendarDay | null =>
  instant === null ? null : new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

const handIn = (
  rows: DemoRows,
  demoCase: DemoCase,
  plan: PaperPlan,
  team: DemoTeam,
  random: Random,
): DemoPaper => {
  const author = mentorOn(demoCase, plan.handedInOn)
  const row = criterionOn(demoCase, plan.key, plan.handedInOn)
  const receivedAt =
    plan.key === 'rencana' ? demoCase.openedAt : wita(plan.handedInOn, 15 * 60 + 30 + random.int(0, 120))
  const id = idAt(receivedAt, random)
  const serial = demoCase.index + 1
  const productId = row.perProduct ? demoCase.productId : null
  const expiresOn = expiryOf(row, plan.issuedOn)
  const below = belowCase(demoCase, author)
  const [type = 'lampiran_nib'] = plan.key === 'skp' ? ['lampiran_nib' as const] : row.evidenceTypes
  rows.evidence.push({
    id,
    ...below,
    criterionId: row.id,
    criterionVersion: row.version,
    productId,
    type,
    number: numberFor(row, serial, demoCase.regencyCode, expiresOn),
    issuedOn: plan.issuedOn,
    expiresOn,
    facilitatedBy: facilitatorOf(type, plan.issuedOn !== null && plan.issuedOn < demoCase.openedOn),
    note: plan.note,
    status: plan.outcome,
    deviceSentAt: minutesLater(receivedAt, -0.1),
    receivedAt,
  })
  const fact = {
    id,
    criterionId: row.id,
    productId,
    status: plan.outcome,
    issuedOn: plan.issuedOn,
    expiresOn,
  }
  if (plan.outcome === 'waiting')
    return { ...fact, verifiedOn: null, receivedAt, decidedAt: null, decidedBy: null }

  const decidedBy = verifierFor(team, demoCase.regencyCode, author, random)
  const decidedAt = wita(
    workdayFrom(addDays(plan.handedInOn, random.int(1, 4))),
    8 * 60 + 30 + random.int(0, 400),
  )
  rows.decision.push({
    id: idAt(decidedAt, random),
    ...below,
    authorId: decidedBy.id,
    evidenceId: id,
    evidenceAuthorId: author.id,
    outcome: plan.outcome,
    reason: plan.outcome === 'returned' ? (plan.reason ?? reasonFor(random, plan.key)) : '',
    decidedAt,
  })
  const verifiedOn = plan.outcome === 'verified' ? dayOf(decidedAt) : null
  return { ...fact, verifiedOn, receivedAt, decidedAt, decidedBy }
}

const verifierFor = (team: DemoTeam, regencyCode: string, author: DemoStaff, random: Random): DemoStaff => {
  const others = (team.verifiers.get(regencyCode) ?? []).filter(({ id }) => id !== author.id)
  const [main] = others
  if (!main) throw new Error(`Nobody else in ${regencyCode} can decide.`)
  return random.chance(0.8) ? main : random.pick(others)
}

const facilitatorOf = (type: EvidenceType, isOld: boolean): Facilitator => {
  if (isOld) return 'sendiri'
  if (type === 'pkp' || type === 'berita_acara_sarana' || type === 'slhs') return 'dinkes'
  if (type === 'akun_siinas' || type === 'daftar_ikm' || type === 'jawaban_golongan') return 'disperindag'
  if (type === 'halal') return 'lain'
  return type === 'pirt' ? 'dp3a' : 'pendamping'
}
