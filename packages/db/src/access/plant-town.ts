import { v7 as uuidv7 } from 'uuid'
import type { Connection } from '../testing'
import { plantClasses } from './plant-classes'
import { plantSubmissions } from './plant-submissions'

export type Regency = '64.02' | '64.72'
export type PlantedCase = {
  regency: Regency
  mentorId: string
  womanId: string
  enterpriseId: string
  productId: string
  caseId: string
  visitId: string
  followUpId: string
  evidenceId: string
  fileId: string
  quarantineId: string
  groupId: string
}

const village = { '64.02': '64.02.01.2001', '64.72': '64.72.01.1001' } as const

/** Writes one row as the server's administrator, whom no row rule binds. */
export const insertRow = (db: Connection, table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`)
  return db.ask(
    `insert into app.${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

/** What a planted visit says of itself, begun at that moment. */
export const visitFacts = (startedAt: Date) => ({
  mode: 'rumah',
  device_started_at: startedAt,
  device_sent_at: new Date(),
  received_at: new Date(),
  started_at: startedAt,
  skew_seconds: 0,
  condition: 'ramai',
  topics: ['nib'],
  problems: [],
  cause: '',
  advice: '',
  confirmation_method: 'nanti',
  absence_reason: '',
  flags: [],
})

/** An official in a regency, with her account and the duty that she holds. */
export const plantStaff = async (
  db: Connection,
  duty: string,
  regency: string,
  partnerOfficeId: string | null = null,
): Promise<string> => {
  const id = uuidv7()
  await db.ask(
    `insert into identity.account (id, kind, email, status, must_change_secret, needs_second_factor, created_at) values ($1, 'staff', $2, 'active', false, true, now())`,
    [id, `${id}@uji.example`],
  )
  await db.ask(
    `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at) values ($1, $2, $3, $4, '2025-01-01', now())`,
    [uuidv7(), id, duty, regency],
  )
  await insertRow(db, 'staff', {
    id,
    regency_code: regency,
    name: duty,
    name_key: duty,
    email: `${id}@uji.example`,
    status: 'active',
    partner_office_id: partnerOfficeId,
    created_at: new Date(),
  })
  return id
}

/** A woman with one row in every table that can hang on her, mentored by one and formerly by another. */
export const plantCase = async (
  db: Connection,
  regency: Regency,
  people: { mentorId: string; formerId: string; verifierId: string; partnerId?: string },
): Promise<PlantedCase> => {
  const { mentorId, formerId, verifierId, partnerId } = people
  const ids = {
    womanId: uuidv7(),
    enterpriseId: uuidv7(),
    productId: uuidv7(),
    caseId: uuidv7(),
    visitId: uuidv7(),
    followUpId: uuidv7(),
    evidenceId: uuidv7(),
    fileId: uuidv7(),
    quarantineId: uuidv7(),
    groupId: uuidv7(),
  }
  const at = new Date()
  const mine = { regency_code: regency, case_mentor_id: mentorId }
  const made = { created_at: at, created_by: formerId }
  const below = { id: '', ...mine, case_id: ids.caseId, woman_id: ids.womanId, author_id: formerId }
  const add = (table: string, row: Record<string, unknown>) => insertRow(db, table, row)
  const addBelow = (table: string, row: Record<string, unknown>) =>
    add(table, { ...below, id: uuidv7(), ...row })

  await add('woman', {
    id: ids.womanId,
    ...mine,
    ...made,
    name: 'Siti Uji',
    name_key: 'siti uji',
    village_code: village[regency],
  })
  await add('woman_private', {
    id: ids.womanId,
    ...mine,
    phone: '+628100000001',
    phone_owner: 'sendiri',
    address: 'Gang 1',
  })
  await add('enterprise', {
    id: ids.enterpriseId,
    ...mine,
    ...made,
    woman_id: ids.womanId,
    name: 'Amplang',
    name_key: 'amplang',
    run_by: 'sendiri',
    village_code: village[regency],
    markets: ['pasar'],
    other_programmes: '',
  })
  await add('ownership', { woman_id: ids.womanId, enterprise_id: ids.enterpriseId, ...mine })
  await add('product', {
    id: ids.productId,
    ...mine,
    enterprise_id: ids.enterpriseId,
    woman_id: ids.womanId,
    name: 'Amplang',
    is_main: true,
  })
  await add('women_group', {
    id: ids.groupId,
    regency_code: regency,
    ...made,
    type: 'pekka',
    name: 'Pekka',
    name_key: 'pekka',
    village_code: village[regency],
  })
  await add('group_member', {
    group_id: ids.groupId,
    woman_id: ids.womanId,
    ...mine,
    joined_on: '2026-01-01',
  })
  await add('assistance_case', {
    id: ids.caseId,
    ...mine,
    woman_id: ids.womanId,
    enterprise_id: ids.enterpriseId,
    pathway_id: 'industri',
    status: 'didampingi',
    stage: 1,
    stage_at_entry: 0,
    ikm_at_entry: 'tidak',
    village_code: village[regency],
    district_code: village[regency].slice(0, 8),
    is_duplicate_cleared: true,
    opened_at: at,
    opened_by: formerId,
  })
  for (const [mentor, endsAt] of [
    [formerId, at],
    [mentorId, null],
  ] as const) {
    await add('assignment', { case_id: ids.caseId, mentor_id: mentor, regency_code: regency })
    await add('assignment_period', {
      id: uuidv7(),
      ...mine,
      case_id: ids.caseId,
      mentor_id: mentor,
      woman_id: ids.womanId,
      starts_at: '2026-01-01',
      ends_at: endsAt,
      reason: 'Uji',
      assigned_by: verifierId,
    })
  }
  const agreedId = uuidv7()
  for (const id of [ids.visitId, agreedId]) await addBelow('visit', { id, ...visitFacts(at) })
  await addBelow('visit_addendum', {
    visit_id: ids.visitId,
    base_version: 0,
    text: 'Uji',
    device_sent_at: at,
    received_at: at,
  })
  const confirmationId = uuidv7()
  await addBelow('visit_confirmation', {
    id: confirmationId,
    visit_id: ids.visitId,
    author_id: ids.womanId,
    answer: 'tidak_sesuai',
    note: 'Rahasia',
    answered_at: at,
  })
  await addBelow('visit_confirmation', {
    visit_id: agreedId,
    author_id: ids.womanId,
    answer: 'benar',
    note: '',
    answered_at: at,
  })
  await add('message_settlement', {
    id: uuidv7(),
    regency_code: regency,
    confirmation_id: confirmationId,
    woman_id: ids.womanId,
    visit_id: ids.visitId,
    visit_author_id: formerId,
    author_id: verifierId,
    note: 'Uji',
    settled_at: at,
  })
  await addBelow('visit_quarantine', {
    id: ids.quarantineId,
    body: {},
    reason: 'outside_assignment',
    started_at: at,
    received_at: at,
    resolution: '',
  })
  await addBelow('follow_up', {
    id: ids.followUpId,
    origin_visit_id: ids.visitId,
    kind: 'nib',
    note: '',
    assignee: 'ibu',
    due_on: '2026-02-01',
    status: 'berjalan',
    created_at: at,
  })
  await addBelow('follow_up_report', {
    follow_up_id: ids.followUpId,
    visit_id: ids.visitId,
    status: 'berjalan',
  })
  await addBelow('income_record', {
    visit_id: ids.visitId,
    recorded_on: '2026-01-01',
    week: 'biasa',
    range_key: 'r50_100rb',
    from_rupiah: 50_000,
    to_rupiah: 100_000,
  })
  await addBelow('workforce_record', {
    visit_id: ids.visitId,
    recorded_on: '2026-01-01',
    women_family: 1,
    women_paid: 0,
    men_family: 0,
    men_paid: 0,
  })
  await addBelow('evidence', {
    id: ids.evidenceId,
    criterion_id: 'industri.nib',
    criterion_version: 2,
    type: 'nib',
    note: '',
    status: 'returned',
    device_sent_at: at,
    received_at: at,
  })
  await addBelow('decision', {
    author_id: verifierId,
    evidence_id: ids.evidenceId,
    evidence_author_id: formerId,
    outcome: 'returned',
    reason: 'Uji',
    decided_at: at,
  })
  await addBelow('stored_file', {
    id: ids.fileId,
    evidence_id: ids.evidenceId,
    media_type: 'image/jpeg',
    byte_count: 1,
    received_sha256: Buffer.from('a'),
    stored_sha256: Buffer.from('b'),
    received_at: at,
  })
  for (const [author, evidenceId] of [
    [mentorId, ids.evidenceId],
    [mentorId, null],
    [formerId, null],
  ] as const)
    await addBelow('stored_file', {
      author_id: author,
      evidence_id: evidenceId,
      media_type: 'image/jpeg',
      byte_count: 1,
      received_sha256: Buffer.from('a'),
      stored_sha256: Buffer.from('b'),
      received_at: at,
    })
  await plantClasses(addBelow, ids.evidenceId, at)
  await plantSubmissions(addBelow, add, { regency, verifierId, fileId: ids.fileId, at })
  await addBelow('stage_event', {
    stage: 1,
    reached_at: at,
    reached_on: '2026-01-01',
    is_at_entry: false,
    rule_versions: {},
    cause_kind: 'registration',
    cause_id: ids.caseId,
  })
  await addBelow('case_event', { kind: 'resume', reason: '', note: '', changed_at: at })
  await addBelow('entry_permit', { kind: 'nib', proof: 'nomor', recorded_at: at })
  await addBelow('consent', {
    purpose: 'pemberitahuan_data',
    is_given: true,
    text_version: '1',
    method: 'dibacakan',
    recorded_at: at,
  })
  await add('person_index', {
    nik_hash: Buffer.from(ids.womanId),
    regency_code: regency,
    woman_id: ids.womanId,
  })
  for (const [author, duty] of [
    [mentorId, 'mentor'],
    [formerId, 'mentor'],
    [verifierId, 'verifier'],
    [ids.womanId, 'entrepreneur'],
    ...(partnerId ? ([[partnerId, 'partner']] as const) : []),
  ] as const) {
    const action = { regency_code: regency, author_id: author, kind: 'uji', body: {}, received_at: at }
    await add('received_action', { id: uuidv7(), ...action, body_hash: Buffer.from('h') })
    await add('action_conflict', { id: uuidv7(), ...action, action_id: uuidv7() })
    await add('audit_event', {
      id: uuidv7(),
      regency_code: regency,
      at,
      actor_id: author,
      duty,
      action: 'case.view',
      subject_kind: 'case',
      subject_id: ids.caseId,
      case_id: ids.caseId,
      woman_id: ids.womanId,
      device: 'Uji',
      request_id: 'uji',
    })
  }
  return { regency, mentorId, ...ids }
}

/** Two regencies: in each two mentors who have exchanged a case, a verifier, a head; a partner and the province. */
export const plantTown = async (db: Connection) => {
  const officials = async (regency: Regency) => ({
    mentor: await plantStaff(db, 'mentor', regency),
    colleague: await plantStaff(db, 'mentor', regency),
    verifier: await plantStaff(db, 'verifier', regency),
    head: await plantStaff(db, 'head', regency),
    partner: await plantStaff(db, 'partner', regency, `${regency}-industry`),
  })
  const town = async (regency: Regency) => {
    const people = await officials(regency)
    const { mentor, colleague, verifier, partner } = people
    await insertRow(db, 'audit_seal', {
      regency_code: regency,
      minute: '2026-01-01',
      rows: 1,
      hash: Buffer.from('h'),
    })
    return {
      ...people,
      case: await plantCase(db, regency, {
        mentorId: mentor,
        formerId: colleague,
        verifierId: verifier,
        partnerId: partner,
      }),
      other: await plantCase(db, regency, { mentorId: colleague, formerId: mentor, verifierId: verifier }),
    }
  }
  const kukar = await town('64.02')
  // Its figures stand in folded counts, those of the other regency in deltas.
  await db.ask('select app.fold_figures()')
  return {
    kukar,
    samarinda: await town('64.72'),
    province: await plantStaff(db, 'province', '64'),
    admin: await plantStaff(db, 'admin', '64'),
  }
}
export type Town = Awaited<ReturnType<typeof plantTown>>
