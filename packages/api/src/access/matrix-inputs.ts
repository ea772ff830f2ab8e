import type { CaseStatus } from '@titian/domain'
import type { SubmissionSnapshot } from '@titian/db'
import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import {
  completion,
  licence,
  note,
  paper,
  production,
  registration,
  oldVisit,
  routineVisit,
  asEntrepreneur,
  asStaff,
  type Person,
  type SettledWoman,
  type World,
} from '../testing'

export type TargetName = 'own' | 'colleagues' | 'far' | 'random'

/** What an attacker can name: ids that exist for someone, or ids that exist for nobody. */
export type Target = {
  name: TargetName
  caseId: string
  visitId: string
  mentorId: string
  regencyCode: string
  /** A waiting paper of the case, fresh for each call. */
  waitingPaper: () => Promise<string>
  /** A visit that she has not answered yet. */
  freshVisit: () => Promise<string>
  /** A visit of the case that waits for the office, fresh for each call. */
  setAsideVisit: () => Promise<string>
  /** Her "tidak sesuai" about a visit, fresh for each call. */
  freshMessage: () => Promise<string>
  /** A record of the case that waits at the regency's office for industry. */
  waitingSubmission: () => Promise<string>
  /** The version that a form of her answers was filled from. */
  answersVersion: () => Promise<string>
  /** A case with a reading of production and no proposal that waits. */
  caseToPropose: () => Promise<string>
  /** A live session of whoever works on the case. */
  sessionOf: (kind: 'mentor' | 'entrepreneur') => Promise<string>
}

/** The target that a settled woman makes. */
export const targetOf = (world: World, name: TargetName, woman: SettledWoman): Target => ({
  name,
  caseId: woman.caseId,
  visitId: woman.visitId,
  mentorId: woman.mentor.id,
  regencyCode: woman.region,
  waitingPaper: async () => {
    const input = paper(world.clock, woman.caseId)
    await asStaff(world, woman.mentor).evidence.submit(input)
    return input.id
  },
  freshVisit: async () => {
    const { visitId } = await asStaff(world, woman.mentor).visits.log(routineVisit(world.clock, woman.caseId))
    return visitId
  },
  setAsideVisit: async () => {
    const input = oldVisit(world.clock, woman.caseId)
    await asStaff(world, woman.mentor).visits.log(input)
    return input.id
  },
  freshMessage: async () => {
    const { visitId } = await asStaff(world, woman.mentor).visits.log(routineVisit(world.clock, woman.caseId))
    const id = uuidv7()
    const note = 'Hari itu hanya menelepon.'
    await asEntrepreneur(world, woman.person).own.confirmVisit({ id, visitId, answer: 'tidak_sesuai', note })
    return id
  },
  waitingSubmission: () => waitingSubmissionOf(world, woman),
  answersVersion: async () =>
    (await asStaff(world, woman.mentor).registry.answers({ caseId: woman.caseId })).version,
  caseToPropose: async () => {
    const { caseId } = woman
    await asStaff(world, woman.mentor).classification.record(production(world.clock, caseId))
    await world.ask(
      `update app.evidence set status = 'returned' where case_id = $1 and type = 'jawaban_golongan' and status = 'waiting'`,
      [caseId],
    )
    return caseId
  },
  sessionOf: async (kind) => sessionIdOf(world, kind === 'mentor' ? woman.mentor : woman.person),
})

const snapshot = {
  womanName: 'Uji',
  enterpriseName: 'Usaha Uji',
  villageName: 'Desa Uji',
  districtName: 'Kecamatan Uji',
  productName: null,
  kbli2020: null,
  nibNumber: null,
  workers: null,
  sinceYear: null,
  mentorName: null,
  sentByName: 'Uji',
} satisfies SubmissionSnapshot

// A new session at each call would end the person's oldest: the act of the database is asked without one.
const waitingSubmissionOf = async (world: World, { caseId, region }: SettledWoman): Promise<string> => {
  const [verifier] = await world.ask<{ id: string }>(
    `select account_id as id from identity.duty_grant where duty = 'verifier' and regency_code = $1`,
    [region],
  )
  if (!verifier) throw new Error('Every regency has a verifier')
  const id = uuidv7()
  // Only a woman at Siap IKM is sent; the way there is another test's.
  await world.ask('update app.assistance_case set stage = 5 where id = $1', [caseId])
  await world.services.staf.database.withScope({ ...verifier, duty: 'verifier', region }, (tx) =>
    tx.execute(
      sql`select app.send_submission(${id}, ${caseId}, ${`${region}-industry`}, 'industri.ikm_terdaftar', 1, ${id}, ${JSON.stringify(snapshot)}::jsonb, now())`,
    ),
  )
  await world.ask('update app.assistance_case set stage = 1 where id = $1', [caseId])
  const [sent] = await world.ask<{ id: string }>(
    `select id from app.submission where case_id = $1 and status = 'waiting'`,
    [caseId],
  )
  if (!sent) throw new Error('One record of a case waits')
  return sent.id
}

const sessionIdOf = async (world: World, person: Person): Promise<string> => {
  const [row] = await world.ask<{ id: string }>(
    'select id from identity.session where account_id = $1 and ended_at is null order by created_at desc limit 1',
    [person.id],
  )
  if (!row) throw new Error('Everyone here is signed in')
  return row.id
}

/** Ids of nobody. */
export const nobody = (): Target => ({
  name: 'random',
  caseId: uuidv7(),
  visitId: uuidv7(),
  mentorId: uuidv7(),
  regencyCode: '64.99',
  waitingPaper: async () => uuidv7(),
  freshVisit: async () => uuidv7(),
  setAsideVisit: async () => uuidv7(),
  freshMessage: async () => uuidv7(),
  waitingSubmission: async () => uuidv7(),
  answersVersion: async () => uuidv7(),
  caseToPropose: async () => uuidv7(),
  sessionOf: async () => uuidv7(),
})

// A case in a status, at its last stage, with nothing that waits.
const putInto = async (world: World, { caseId }: Target, status: CaseStatus) => {
  await world.ask(`update app.evidence set status = 'returned' where case_id = $1 and status = 'waiting'`, [
    caseId,
  ])
  await world.ask(
    `update app.assistance_case c set status = $2, closed_at = case when $2 = 'berhenti' then now() end,
      stage = (select max(s.number) from app.stage s where s.pathway_id = c.pathway_id) where id = $1`,
    [caseId, status],
  )
}

type Make = (call: {
  world: World
  person: Person | undefined
  target: Target
  groupId: string
  otherMentorId: string
}) => unknown

/** A well-formed input of each procedure that names the target. */
export const matrixInputs: Record<string, Make> = {
  'attention.list': () => ({}),
  'attention.count': () => ({}),
  'attention.resolveVisit': async ({ target }) => ({
    id: uuidv7(),
    visitId: await target.setAsideVisit(),
    outcome: 'accepted',
  }),
  'attention.settleMessage': async ({ target }) => ({
    id: uuidv7(),
    messageId: await target.freshMessage(),
    note: 'Sudah ditanyakan kepada Ibu.',
  }),
  'cases.today': () => ({}),
  'cases.list': () => ({}),
  'cases.get': ({ target }) => ({ caseId: target.caseId }),
  'cases.timeline': ({ target }) => ({ caseId: target.caseId }),
  'cases.assign': ({ target, otherMentorId }) => ({
    caseId: target.caseId,
    mentorId: otherMentorId,
    reason: 'Uji',
  }),
  'cases.pause': async ({ world, target }) => {
    await putInto(world, target, 'didampingi')
    return { id: uuidv7(), caseId: target.caseId, reason: 'sakit' }
  },
  'cases.resume': async ({ world, target }) => {
    await putInto(world, target, 'jeda')
    return { id: uuidv7(), caseId: target.caseId }
  },
  'cases.leave': async ({ world, target }) => {
    await putInto(world, target, 'jeda')
    return { id: uuidv7(), caseId: target.caseId, reason: 'pindah' }
  },
  'cases.graduate': async ({ world, target }) => {
    await putInto(world, target, 'didampingi')
    return { id: uuidv7(), caseId: target.caseId, note: 'Uji' }
  },
  'cases.reopen': async ({ world, target }) => {
    await putInto(world, target, 'berhenti')
    return { id: uuidv7(), caseId: target.caseId, note: 'Uji' }
  },
  'cases.contact': ({ target }) => ({ caseId: target.caseId, channel: 'telepon' }),
  'classification.get': ({ target }) => ({ caseId: target.caseId }),
  'classification.record': ({ world, target }) => production(world.clock, target.caseId),
  'classification.propose': async ({ world, target }) => ({
    id: uuidv7(),
    caseId: await target.caseToPropose(),
    sentAt: world.clock.instant(),
  }),
  'classification.recordLicence': ({ world, target }) => licence(world.clock, target.caseId),
  'evidence.submit': ({ world, target }) => paper(world.clock, target.caseId),
  'evidence.queue': () => ({}),
  'evidence.get': async ({ target }) => ({ evidenceId: await target.waitingPaper() }),
  'evidence.decide': async ({ target }) => ({
    id: uuidv7(),
    evidenceId: await target.waitingPaper(),
    outcome: 'verified',
  }),
  'figures.province': () => ({}),
  'figures.districts': ({ target }) => ({ regencyCode: target.regencyCode }),
  'figures.regency': () => ({}),
  'groups.list': () => ({}),
  'groups.create': ({ world, person }) => ({
    id: uuidv7(),
    type: 'pekka',
    name: 'Kelompok Uji',
    villageCode: registration(world.clock, person?.region === '64.72' ? '64.72' : '64.02').woman.villageCode,
    decreeNumber: null,
  }),
  'groups.addMember': ({ target, groupId }) => ({ groupId, caseId: target.caseId }),
  'identity.signIn': () => ({ email: `${uuidv7()}@uji.example`, password: 'tidak cocok' }),
  'identity.signOut': () => ({}),
  'identity.me': () => ({}),
  'identity.switchDuty': ({ person }) => ({
    duty: person?.host === 'staf' ? person.duty : 'mentor',
    regencyCode: person?.region ?? '64.02',
  }),
  'identity.changePassword': () => ({ current: 'tidak cocok', next: 'sungai mahakam sore hari' }),
  'identity.sessions': () => ({}),
  'identity.endSession': async ({ target, person }) => ({
    sessionId: await target.sessionOf(person?.host === 'mitra' ? 'entrepreneur' : 'mentor'),
  }),
  'identity.endOtherSessions': () => ({}),
  'identity.activate': () => ({ login: '12345678', code: 'ABCD-EFGH', pin: '482915' }),
  'identity.changePin': () => ({ current: '111111', next: '482915' }),
  'own.page': () => ({}),
  'own.confirmVisit': async ({ target }) => ({
    id: uuidv7(),
    visitId: await target.freshVisit(),
    answer: 'benar',
  }),
  'public.page': () => ({}),
  'reference.areas': () => ({}),
  'reference.productKinds': () => ({}),
  'reference.pathways': () => ({}),
  'reference.offices': () => ({}),
  'reference.partnerOffices': () => ({}),
  'reference.statistics': () => ({}),
  'registry.findDuplicates': () => ({ name: 'Siti', villageCode: null, nik: null, phone: null }),
  'registry.register': ({ world }) => registration(world.clock, '64.02'),
  'registry.answers': ({ target }) => ({ caseId: target.caseId }),
  'registry.complete': async ({ world, target }) =>
    completion(world.clock, target.caseId, await target.answersVersion(), { sinceYear: 2018 }),
  'registry.search': () => ({ text: 'uji' }),
  'registry.reveal': ({ target }) => ({ caseId: target.caseId, field: 'phone', reason: 'Uji' }),
  'staff.list': () => ({}),
  'staff.add': () => ({
    id: uuidv7(),
    name: 'Pendamping Baru',
    email: `${uuidv7()}@uji.example`,
    phone: null,
    position: null,
    duty: 'mentor',
    regencyCode: '64.02',
  }),
  'staff.setStatus': ({ target }) => ({ staffId: target.mentorId, status: 'active', reason: 'Uji' }),
  'staff.issueActivation': ({ target }) => ({ caseId: target.caseId }),
  'submissions.ready': () => ({}),
  'submissions.send': ({ target }) => ({ id: uuidv7(), caseIds: [target.caseId] }),
  'submissions.sent': () => ({}),
  'submissions.received': () => ({}),
  'submissions.decide': async ({ target }) => ({
    id: uuidv7(),
    submissionId: await target.waitingSubmission(),
    outcome: 'returned',
    reason: 'Uji',
  }),
  'submissions.decideBatch': () => ({
    id: uuidv7(),
    lines: [{ recordCode: '0000-0000', outcome: 'returned', reason: 'Uji' }],
  }),
  'visits.log': ({ world, target }) => routineVisit(world.clock, target.caseId),
  'visits.setAside': () => ({}),
  'visits.addAddendum': async ({ world, target }) => note(world.clock, await target.freshVisit()),
}
