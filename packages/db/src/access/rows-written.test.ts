import type { Actor, Duty } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingRoles } from './oracle'
import { openTown, type OpenTown } from './open-town'
import { plantCase, plantStaff, type PlantedCase, visitFacts } from './plant-town'

let planted: OpenTown
let own: PlantedCase
let foreign: PlantedCase
let far: PlantedCase
let never: PlantedCase

beforeAll(async () => {
  planted = await openTown()
  const { kukar, samarinda } = planted.town
  own = kukar.case
  foreign = kukar.other
  far = samarinda.case
  never = await plantCase(planted.administrator, '64.02', {
    mentorId: await plantStaff(planted.administrator, 'mentor', '64.02'),
    formerId: kukar.colleague,
    verifierId: kukar.verifier,
  })
})
afterAll(() => planted.close())

const person = (duty: Duty): Actor => ({
  id:
    { head: planted.town.kukar.head, partner: planted.town.kukar.partner, admin: planted.town.admin }[
      duty.replace('Data', '')
    ] ?? planted.town.province,
  duty,
  region: duty === 'head' || duty === 'partner' ? '64.02' : '64',
})

const below = (target: PlantedCase, changes: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  regency_code: target.regency,
  case_id: target.caseId,
  woman_id: target.womanId,
  author_id: planted.town.kukar.mentor,
  case_mentor_id: target.mentorId,
  ...changes,
})
const at = new Date()
const rows = {
  visit: visitFacts(at),
  evidence: {
    criterion_id: 'industri.nib',
    criterion_version: 2,
    type: 'nib',
    note: '',
    status: 'waiting',
    device_sent_at: at,
    received_at: at,
  },
  stored_file: {
    media_type: 'image/jpeg',
    byte_count: 1,
    received_sha256: Buffer.from('a'),
    stored_sha256: Buffer.from('b'),
    received_at: at,
  },
  follow_up: {
    kind: 'nib',
    note: '',
    assignee: 'ibu',
    due_on: '2026-12-01',
    status: 'berjalan',
    created_at: at,
  },
  income_record: {
    recorded_on: '2026-01-01',
    week: 'biasa',
    range_key: 'r50_100rb',
    from_rupiah: 1,
    to_rupiah: 2,
  },
  workforce_record: { recorded_on: '2026-01-01', women_family: 1, women_paid: 0, men_family: 0, men_paid: 0 },
  entry_permit: { kind: 'nib', proof: 'nomor', recorded_at: at },
  production_record: { year: 2026, device_sent_at: at, recorded_at: at },
  printed_licence: {
    recorded_as: 'mentor',
    kbli_version: '2020',
    kbli_codes: ['10750'],
    device_sent_at: at,
    recorded_at: at,
  },
  consent: { purpose: 'foto', is_given: true, text_version: '1', method: 'dibacakan', recorded_at: at },
  stage_event: {
    stage: 2,
    reached_at: at,
    reached_on: '2026-01-01',
    is_at_entry: false,
    rule_versions: {},
    cause_kind: 'visit',
    cause_id: uuidv7(),
  },
  case_event: { kind: 'pause', reason: 'sakit', note: '', changed_at: at },
} as const

// Written with the case open on the screen, never brought along late.
const atTheDesk = ['evidence', 'stored_file', 'production_record', 'printed_licence']
const belowCase = Object.entries(rows).filter(([table]) => table !== 'stage_event' && table !== 'case_event')

describe('RLS-7: a mentor writes to her own cases and to no other', () => {
  it.each(belowCase)('takes a %s of her own case', async (table, row) => {
    expect(await planted.insertAs(planted.mentor, table, { ...below(own), ...row })).toBe('0 rows')
  })

  it.each(belowCase)(
    'refuses a %s of a case that never was hers, in her regency and in another',
    async (table, row) => {
      const target = never
      for (const mentorId of [planted.town.kukar.mentor, target.mentorId, null])
        expect(
          await planted.insertAs(planted.mentor, table, {
            ...below(target, { case_mentor_id: mentorId }),
            ...row,
          }),
          String(mentorId),
        ).toMatch(/^(42501|23503)$/)
      for (const regency of ['64.02', '64.72'])
        expect(
          await planted.insertAs(planted.mentor, table, { ...below(far, { regency_code: regency }), ...row }),
        ).toMatch(/^(42501|23503)$/)
    },
  )

  it.each(belowCase)('refuses a %s in the name of a colleague or of another woman', async (table, row) => {
    expect(
      await planted.insertAs(planted.mentor, table, {
        ...below(own, { author_id: planted.town.kukar.colleague }),
        ...row,
      }),
    ).toBe('42501')
    expect(
      await planted.insertAs(planted.mentor, table, { ...below(own, { woman_id: foreign.womanId }), ...row }),
    ).toBe('23503')
  })

  it.each(belowCase)(
    'refuses a %s that would stay with her after her case has gone to a colleague',
    async (table, row) => {
      const kept = { ...below(foreign, { case_mentor_id: planted.town.kukar.mentor }), ...row }
      expect(await planted.insertAs(planted.mentor, table, kept)).toBe('23503')
    },
  )

  it('takes late field records of a case that was hers, and no paper or file', async () => {
    for (const [table, row] of belowCase)
      expect(await planted.insertAs(planted.mentor, table, { ...below(foreign), ...row }), table).toBe(
        atTheDesk.includes(table) ? '42501' : '0 rows',
      )
  })
})

describe('RLS-6: what no statement of a role may do', () => {
  it('lets a mentor make no case, assignment, stage, decision, history of others or second reading', async () => {
    const attempts: [string, () => Promise<string>][] = [
      [
        'a case',
        () =>
          planted.insertAs(planted.mentor, 'assistance_case', {
            id: uuidv7(),
            regency_code: '64.02',
            woman_id: own.womanId,
          }),
      ],
      [
        'an assignment',
        () =>
          planted.insertAs(planted.mentor, 'assignment', {
            case_id: far.caseId,
            mentor_id: planted.mentor.id,
            regency_code: '64.02',
          }),
      ],
      [
        'a period',
        () => planted.insertAs(planted.mentor, 'assignment_period', { id: uuidv7(), regency_code: '64.02' }),
      ],
      [
        'a stage',
        () => planted.insertAs(planted.mentor, 'stage_event', { ...below(own), ...rows.stage_event }),
      ],
      [
        'a change of the case',
        () => planted.insertAs(planted.mentor, 'case_event', { ...below(own), ...rows.case_event }),
      ],
      [
        'a decision',
        () => planted.insertAs(planted.mentor, 'decision', { ...below(own), evidence_id: own.evidenceId }),
      ],
      [
        'a class',
        () => planted.insertAs(planted.mentor, 'class_proposal', { ...below(own), id: own.evidenceId }),
      ],
      [
        'a person index',
        () =>
          planted.insertAs(planted.mentor, 'person_index', {
            nik_hash: Buffer.from('x'),
            regency_code: '64.02',
            woman_id: own.womanId,
          }),
      ],
    ]
    for (const [what, attempt] of attempts) expect(await attempt(), what).toBe('42501')
  })

  it('lets a mentor hand in no paper that is verified already, and move no file', async () => {
    const verified = { ...below(own), ...rows.evidence, status: 'verified' }
    expect(await planted.insertAs(planted.mentor, 'evidence', verified)).toBe('42501')
    const attached = { ...below(own), ...rows.stored_file, evidence_id: own.evidenceId }
    expect(await planted.insertAs(planted.mentor, 'stored_file', attached)).toBe('42501')
    await planted.administrator.ask('update app.stored_file set author_id = $1 where id = $2', [
      planted.mentor.id,
      own.fileId,
    ])
    const move = `update app.stored_file set evidence_id = null where id = '${own.fileId}'`
    expect(await planted.tryAs(planted.mentor, move)).toBe('0 rows')
    const loose = uuidv7()
    await planted.administrator.ask(
      `insert into app.stored_file (id, regency_code, case_id, woman_id, author_id, case_mentor_id, media_type, byte_count, received_sha256, stored_sha256, received_at)
       values ($1, '64.02', $2, $3, $4, $4, 'image/jpeg', 1, 'a', 'b', now())`,
      [loose, own.caseId, own.womanId, planted.mentor.id],
    )
    const attach = (evidenceId: string) =>
      planted.tryAs(
        planted.mentor,
        `update app.stored_file set evidence_id = '${evidenceId}' where id = '${loose}'`,
      )
    expect(await attach(own.evidenceId)).toBe('1 rows')
    expect(await attach(foreign.evidenceId)).toBe('23503')
    expect(await attach(uuidv7())).toBe('23503')
  })

  it('lets nobody change whose a row is, where it is, its state or its stage', async () => {
    const changes: [string, string][] = [
      ['assistance_case', `case_mentor_id = '${planted.mentor.id}'`],
      ['assistance_case', 'stage = 6'],
      ['assistance_case', `status = 'lulus'`],
      ['woman', `case_mentor_id = '${planted.mentor.id}'`],
      ['woman', `name = 'x'`],
      ['woman', 'is_nik_valid = true'],
      ['woman_private', `nik_hash = 'x'`],
      ['assistance_case', `pathway_id = 'jasa-dagang'`],
      ['product', `enterprise_id = '${own.enterpriseId}'`],
      ['visit', `author_id = '${planted.mentor.id}'`],
      ['visit', `regency_code = '64.72'`],
      ['visit', `started_at = now()`],
      ['evidence', `status = 'verified'`],
      ['evidence', `number = '1'`],
      ['decision', `outcome = 'verified'`],
      ['assignment_period', 'ends_at = null'],
      ['income_record', 'from_rupiah = 0'],
      ['visit_quarantine', 'resolved_at = now()'],
      ['visit_quarantine', `outcome = 'accepted'`],
      ['message_settlement', `note = 'x'`],
      ['production_record', 'capital_rupiah = 0'],
      ['class_proposal', `industry_class = 'menengah'`],
      ['printed_licence', `risk = 'high'`],
      ['received_action', `author_id = '${planted.mentor.id}'`],
      ['received_action', `body = '{}'`],
      ['audit_event', `reason = 'x'`],
      ['staff', `regency_code = '64.72'`],
      ['staff', `email = 'x'`],
    ]
    for (const [table, change] of changes)
      for (const actor of [
        planted.mentor,
        planted.verifier,
        planted.her,
        person('head'),
        person('partner'),
        person('province'),
        person('admin'),
      ])
        expect(
          await planted.tryAs(actor, `update app.${table} set ${change}`),
          `${actor.duty} ${table} ${change}`,
        ).toBe('42501')
  })

  it('lets nobody delete anything', async () => {
    const tables = await planted.administrator.ask<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'app'`,
    )
    for (const { name } of tables)
      for (const actor of [
        planted.mentor,
        planted.verifier,
        planted.her,
        person('admin'),
        person('province'),
      ])
        expect(await planted.tryAs(actor, `delete from app.${name}`), `${actor.duty} ${name}`).toBe('42501')
  })

  it('lets a mentor settle steps of her own cases only', async () => {
    const settle = (id: string) =>
      planted.tryAs(planted.mentor, `update app.follow_up set status = 'selesai' where id = '${id}'`)
    expect(await settle(own.followUpId)).toBe('1 rows')
    expect(await settle(foreign.followUpId)).toBe('0 rows')
    expect(await settle(far.followUpId)).toBe('0 rows')
  })

  it("hangs nothing on a colleague's woman", async () => {
    const mine = { regency_code: '64.02', case_mentor_id: planted.mentor.id }
    const enterprise = {
      id: uuidv7(),
      ...mine,
      woman_id: foreign.womanId,
      name: 'x',
      name_key: 'x',
      run_by: 'sendiri',
      village_code: '64.02.01.2001',
      markets: [],
      other_programmes: '',
      created_at: at,
      created_by: planted.mentor.id,
    }
    const product = {
      id: uuidv7(),
      ...mine,
      enterprise_id: foreign.enterpriseId,
      woman_id: foreign.womanId,
      name: 'x',
      is_main: false,
    }
    expect(await planted.insertAs(planted.mentor, 'enterprise', enterprise)).toBe('23503')
    expect(await planted.insertAs(planted.mentor, 'product', product)).toBe('23503')
    expect(await planted.insertAs(planted.mentor, 'product', { ...product, woman_id: own.womanId })).toBe(
      '23503',
    )
    expect(
      await planted.insertAs(planted.mentor, 'ownership', {
        ...mine,
        woman_id: foreign.womanId,
        enterprise_id: own.enterpriseId,
      }),
    ).toBe('23503')
    expect(
      await planted.insertAs(planted.mentor, 'group_member', {
        ...mine,
        group_id: own.groupId,
        woman_id: foreign.womanId,
        joined_on: '2026-01-01',
      }),
    ).toBe('23503')
    const paper = { ...below(own), ...rows.evidence, product_id: foreign.productId }
    expect(await planted.insertAs(planted.mentor, 'evidence', paper)).toBe('23503')
    const addendum = {
      ...below(own),
      visit_id: foreign.visitId,
      base_version: 0,
      text: 'x',
      device_sent_at: at,
      received_at: at,
    }
    expect(await planted.insertAs(planted.mentor, 'visit_addendum', addendum)).toBe('23503')
    const report = {
      ...below(own),
      visit_id: own.visitId,
      follow_up_id: foreign.followUpId,
      status: 'selesai',
    }
    expect(await planted.insertAs(planted.mentor, 'follow_up_report', report)).toBe('23503')
  })

  it("writes no history in the name, duty or regency of another, nor a mark that hides another person's look", async () => {
    const event = {
      id: uuidv7(),
      regency_code: '64.02',
      at,
      actor_id: planted.mentor.id,
      duty: 'mentor',
      action: 'case.view',
      subject_kind: 'case',
      subject_id: own.caseId,
      device: 'Uji',
      request_id: 'uji',
    }
    expect(await planted.insertAs(planted.mentor, 'audit_event', event)).toBe('0 rows')
    for (const change of [
      { actor_id: planted.verifier.id },
      { duty: 'verifier' },
      { regency_code: '64.72' },
      { view_key: `${planted.verifier.id} ${own.caseId} 2026-11-24` },
    ])
      expect(
        await planted.insertAs(planted.mentor, 'audit_event', { ...event, ...change }),
        JSON.stringify(change),
      ).toBe('42501')
  })

  it('lets her confirm visits to herself, once, and nothing else', async () => {
    const fresh = uuidv7()
    await planted.administrator.ask(
      `insert into app.visit (id, regency_code, case_id, woman_id, author_id, case_mentor_id, mode, device_started_at, device_sent_at, received_at, started_at, skew_seconds, condition, topics, problems, cause, advice, confirmation_method, absence_reason, flags)
       values ($1, '64.02', $2, $3, $4, $4, 'rumah', now(), now(), now(), now(), 0, 'ramai', '{nib}', '{}', '', '', 'nanti', '', '{}')`,
      [fresh, own.caseId, own.womanId, planted.mentor.id],
    )
    const answer = {
      ...below(own, { author_id: own.womanId }),
      visit_id: fresh,
      answer: 'benar',
      note: '',
      answered_at: at,
    }
    expect(await planted.insertAs(planted.her, 'visit_confirmation', answer)).toBe('0 rows')
    expect(
      await planted.insertAs(planted.her, 'visit_confirmation', { ...answer, visit_id: own.visitId }),
    ).toBe('23505')
    await planted.administrator.ask('delete from app.message_settlement where visit_id = $1', [
      foreign.visitId,
    ])
    await planted.administrator.ask('delete from app.visit_confirmation where visit_id = $1', [
      foreign.visitId,
    ])
    expect(
      await planted.insertAs(planted.her, 'visit_confirmation', { ...answer, visit_id: foreign.visitId }),
    ).toBe('23503')
    expect(
      await planted.insertAs(planted.her, 'visit_confirmation', { ...answer, woman_id: foreign.womanId }),
    ).toBe('42501')
    expect(
      await planted.insertAs(planted.her, 'visit_confirmation', { ...answer, author_id: planted.mentor.id }),
    ).toBe('42501')
    for (const table of ['visit', 'evidence', 'stored_file', 'consent', 'follow_up', 'decision'])
      expect(await planted.insertAs(planted.her, table, { ...below(own) }), table).toBe('42501')
    for (const column of ['cause', 'problems', 'flags', 'skew_seconds', 'absence_reason'])
      expect(await planted.tryAs(planted.her, `select ${column} from app.visit`), column).toBe('42501')
  })
})

describe('checked acts', () => {
  const call = (actor: Actor, text: string) => planted.tryAs(actor, `select ${text}`)

  it('holds the case while a decision is under way, so that another act on it sees what was decided', async () => {
    await planted.api.ask('begin')
    await planted.api.ask(
      `set local role r_supervisor; set local app.uid = '${planted.verifier.id}'; set local app.region = '64.02'; set local app.duty = 'verifier'`,
    )
    await planted.api.ask(
      `select app.decide_evidence('${uuidv7()}', '${own.evidenceId}', 'verified', '', now())`,
    )
    const other = planted.administrator.ask(
      `select 1 from app.assistance_case where id = $1 for no key update nowait`,
      [own.caseId],
    )
    await expect(other).rejects.toMatchObject({ code: '55P03' })
    await planted.api.ask('rollback')
  })

  it('refuses every act to whoever lacks the duty, whatever role she took', async () => {
    const asVerifierWithMentorsDuty: Actor = { ...planted.verifier, duty: 'mentor' }
    const decide = `app.decide_evidence('${uuidv7()}', '${own.evidenceId}', 'verified', '', now())`
    const handOver = `app.hand_over_case('${own.caseId}', '${planted.town.kukar.colleague}', 'x', now())`
    expect(await call(planted.mentor, decide)).toBe('42501')
    expect(await call(planted.mentor, handOver)).toBe('42501')
    expect(await call(asVerifierWithMentorsDuty, handOver)).toBe('42501')
    expect(await call(planted.verifier, decide.replace("'verified'", "'approved'"))).toBe('42501')
    expect(
      await call(person('province'), `identity.staff_duties(array['${planted.mentor.id}']::uuid[])`),
    ).toBe('42501')
    expect(await call(planted.her, `identity.card_number('${foreign.womanId}')`)).toBe('42501')
    expect(await call(planted.mentor, `app.may_act_on('${own.caseId}')`)).toBe('42501')
    expect(await call(planted.mentor, `identity.find_account('mitra', '1')`)).toBe('42501')
  })

  it('moves, decides and opens nothing in another regency', async () => {
    const far_ = planted.town.samarinda
    const yes = async (actor: Actor, text: string) => {
      const login = planted.api
      await login.ask('begin')
      await login.ask(
        `set local role ${actingRoles[actor.duty]}; set local app.uid = '${actor.id}'; set local app.region = '${actor.region}'; set local app.duty = '${actor.duty}'`,
      )
      const [row] = await login.ask<{ answer: unknown }>(`select ${text} as answer`)
      await login.ask('rollback')
      return row?.answer
    }
    expect(
      await yes(
        planted.verifier,
        `app.hand_over_case('${far.caseId}', '${planted.town.kukar.mentor}', 'x', now())`,
      ),
    ).toBe(false)
    expect(
      await yes(planted.verifier, `app.hand_over_case('${own.caseId}', '${far_.mentor}', 'x', now())`),
    ).toBe(false)
    expect(
      await yes(
        planted.verifier,
        `app.decide_evidence('${uuidv7()}', '${far.evidenceId}', 'verified', '', now())`,
      ),
    ).toBe(false)
    expect(await yes(planted.verifier, `identity.card_number('${far.womanId}')`)).toBeNull()
    expect(
      await yes(
        planted.mentor,
        `(select count(*)::int from app.visit_target('${far.caseId}', now(), false))`,
      ),
    ).toBe(0)
    expect(
      await yes(
        planted.mentor,
        `(select count(*)::int from app.data_notices(array['${foreign.caseId}', '${far.caseId}']::uuid[]))`,
      ),
    ).toBe(0)
    expect(
      await call(
        planted.mentor,
        `app.reach_stage('${uuidv7()}', '${far.caseId}', 2, false, '{}', 'visit', '${uuidv7()}', '2026-01-01', now())`,
      ),
    ).toBe('42501')
    expect(
      await call(
        planted.mentor,
        `app.reach_stage('${uuidv7()}', '${own.caseId}', 2, false, '{}', 'visit', '${uuidv7()}', '2026-01-01', now())`,
      ),
    ).toBe('0 rows')
  })

  it('opens no verified stage without a paper that a second person has verified', async () => {
    await planted.administrator.ask('update app.assistance_case set stage = 2 where id = $1', [own.caseId])
    const reach = `app.reach_stage('${uuidv7()}', '${own.caseId}', 3, false, '{}', 'evidence', '${uuidv7()}', '2026-01-01', now())`
    expect(await call(planted.mentor, reach)).toBe('42501')
    expect(await call(planted.verifier, reach)).toBe('42501')
  })

  it('makes no account beyond what a duty may, and disables nobody outside', async () => {
    const make = (duty: string, region: string) =>
      `identity.create_staff('${uuidv7()}', '${uuidv7()}@uji.example', 'x', '${uuidv7()}', '${duty}', '${region}')`
    for (const [duty, region] of [
      ['verifier', '64.02'],
      ['mentor', '64.72'],
      ['admin', '64'],
      ['entrepreneur', '64.02'],
    ] as const)
      expect(await call(planted.verifier, make(duty, region)), duty).toBe('42501')
    expect(await call(person('admin'), make('entrepreneur', '64.02'))).toBe('42501')
    const disable = (id: string) => call(planted.verifier, `identity.set_staff_status('${id}', 'disabled')`)
    for (const id of [
      planted.verifier.id,
      planted.town.kukar.head,
      planted.town.samarinda.mentor,
      planted.town.admin,
      own.womanId,
      uuidv7(),
    ])
      expect(await disable(id), id).toBe('42501')
    expect(await call(person('admin'), `identity.set_staff_status('${own.womanId}', 'disabled')`)).toBe(
      '42501',
    )
    expect(
      await call(planted.verifier, `identity.set_staff_status('${planted.town.kukar.mentor}', 'gone')`),
    ).toBe('42501')
  })
})

describe('the portal login', () => {
  it('knows nothing of staff: no sign-in, no session, no secret of theirs', async () => {
    const [staffLogin] = await planted.administrator.ask<{ email: string }>(
      `select email from identity.account where id = $1`,
      [planted.mentor.id],
    )
    const email = staffLogin?.email ?? ''
    await planted.administrator.ask(`update identity.account set secret_hash = 'geheim' where id = $1`, [
      planted.mentor.id,
    ])
    const [attempt] = await planted.portal.ask(
      `select account_id, secret_hash from identity.begin_sign_in('staf', $1, '10.0.0.9')`,
      [email],
    )
    expect(attempt).toEqual({ account_id: null, secret_hash: null })
    const open = await planted.portal.ask<{ ok: boolean }>(
      `select identity.open_session($1, 'staf', 'h', $2, 'mentor', '64.02', 'x', 60, 60) as ok`,
      [planted.mentor.id, uuidv7()],
    )
    expect(open).toEqual([{ ok: false }])
    await planted.administrator.ask(
      `insert into identity.session (token_hash, id, account_id, host, duty, regency_code, device, created_at, last_seen_at, idle_seconds, expires_at)
       values ('staff-token', $1, $2, 'staf', 'mentor', '64.02', 'x', now(), now(), 600, now() + interval '1 hour')`,
      [uuidv7(), planted.mentor.id],
    )
    expect(await planted.portal.ask(`select * from identity.read_session('staf', 'staff-token')`)).toEqual([])
    expect(await planted.portal.ask(`select * from identity.own_secret('staff-token')`)).toEqual([])
    const tables = ['account', 'session', 'throttle', 'entrepreneur_login', 'activation_code', 'duty_grant']
    for (const table of tables)
      await expect(planted.portal.ask(`select 1 from identity.${table}`)).rejects.toMatchObject({
        code: '42501',
      })
  })
})
