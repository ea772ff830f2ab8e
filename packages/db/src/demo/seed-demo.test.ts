import { verify } from '@node-rs/argon2'
import { readNik } from '@titian/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { privateDataFrom } from '../private-data'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '../testing'
import { seedDemo } from './index'

const today = '2026-11-24'
/** Some eight seconds on two free cores; the run shares them. */
const seedingTime = 120_000
const quiet = () => undefined
const opened: { database: ClonedDatabase; connection: Connection }[] = []

/** A database of its own with a connection that acts as the owner of the tables. */
async function open(): Promise<{ database: ClonedDatabase; connection: Connection }> {
  const database = await cloneDatabase()
  const connection = await openConnection(database.adminUrl)
  await connection.ask('set role app_owner')
  const pair = { database, connection }
  opened.push(pair)
  return pair
}

const seed = ({ adminUrl, secret }: ClonedDatabase) => seedDemo({ adminUrl, secret, today, log: quiet })

afterAll(async () => {
  for (const { database, connection } of opened) {
    await connection.close()
    await database.drop()
  }
})

let demo: Connection
let demoDatabase: ClonedDatabase
beforeAll(async () => {
  const { database, connection } = await open()
  demo = connection
  demoDatabase = database
  await seed(database)
}, seedingTime)

const one = async (connection: Connection, sql: string): Promise<Record<string, unknown>> =>
  (await connection.ask<Record<string, unknown>>(sql))[0] ?? {}

describe('the demo', () => {
  it('has the programme of the drawings: 600 women, 338 licensed, 41 risen, 57 IKM at entry, 47 without a visit', async () => {
    const counts = await one(
      demo,
      `select count(*)::int as women, count(distinct case_mentor_id)::int as mentors,
         count(*) filter (where stage >= 3)::int as licensed,
         count(*) filter (where stage = 6 and ikm_at_entry = 'tidak')::int as risen,
         count(*) filter (where stage = 6 and ikm_at_entry = 'ya')::int as at_entry,
         count(*) filter (where status <> 'jeda'
           and coalesce(last_visit_day, (opened_at at time zone 'Asia/Makassar')::date) < date '${today}' - 60)::int as idle
       from app.assistance_case where closed_at is null`,
    )
    expect(counts).toEqual({ women: 600, mentors: 40, licensed: 338, risen: 41, at_entry: 57, idle: 47 })
  })

  it('puts its weight on Kukar, Samarinda and Balikpapan', async () => {
    const rows = await demo.ask<{ code: string; n: number }>(
      'select regency_code as code, count(*)::int as n from app.assistance_case group by 1 order by 2 desc, 1',
    )
    expect(Object.fromEntries(rows.map(({ code, n }) => [code, n]))).toEqual({
      '64.02': 214,
      '64.72': 118,
      '64.71': 86,
      '64.08': 44,
      '64.01': 36,
      '64.03': 32,
      '64.09': 26,
      '64.74': 22,
      '64.07': 16,
      '64.11': 6,
    })
  })

  it('gives the offices 63 papers to look at, Kukar 14 of them, its oldest nine days old', async () => {
    const queue = await one(
      demo,
      `select count(*)::int as n, count(*) filter (where regency_code = '64.02')::int as kukar,
         max(date '${today}' - (received_at at time zone 'Asia/Makassar')::date)
           filter (where regency_code = '64.02') as oldest
       from app.evidence where status = 'waiting'`,
    )
    expect(queue).toEqual({ n: 63, kukar: 14, oldest: 9 })
  })

  it('gives the mentor of Muara Muntai thirty women in four villages, three of them at rest', async () => {
    const rows = await demo.ask(
      `select a.name, count(*)::int as n, count(*) filter (where c.status = 'jeda')::int as resting
       from app.assistance_case c join app.area a on a.code = c.village_code
         join app.staff s on s.id = c.case_mentor_id and s.email = 'pendamping@contoh.titian.example'
       group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { name: 'Jantur Selatan', n: 10, resting: 1 },
      { name: 'Muara Muntai Ilir', n: 6, resting: 0 },
      { name: 'Pulau Harapan', n: 7, resting: 2 },
      { name: 'Rebaq Rinding', n: 7, resting: 0 },
    ])
  })

  it('lets nobody decide on her own paper, and every visit stand in its author’s time with the case', async () => {
    const found = await one(
      demo,
      `select (select count(*)::int from app.decision where author_id = evidence_author_id) as own,
         (select count(*)::int from app.visit v where not exists (
           select 1 from app.assignment_period p where p.case_id = v.case_id and p.mentor_id = v.author_id
             and p.starts_at <= v.started_at and (p.ends_at is null or v.started_at < p.ends_at))) as outside,
         (select count(*)::int from app.decision d join app.evidence e on e.id = d.evidence_id
           where d.decided_at <= e.received_at) as before,
         (select count(*)::int from app.visit where received_at >= timestamptz '${today} 00:00+08') as ahead`,
    )
    expect(found).toEqual({ own: 0, outside: 0, before: 0, ahead: 0 })
  })

  it('leaves the office of Kukar one visit that came too late to count by itself and one message of hers', async () => {
    const found = await one(
      demo,
      `select (select jsonb_agg(jsonb_build_array(q.regency_code, q.reason, w.name, s.email, date '${today}' - (q.started_at at time zone 'Asia/Makassar')::date > 30))
           from app.visit_quarantine q join app.woman w on w.id = q.woman_id join app.staff s on s.id = q.author_id where q.outcome is null) as visits,
         (select jsonb_agg(jsonb_build_array(c.regency_code, date '${today}' - (c.answered_at at time zone 'Asia/Makassar')::date, c.answered_at > v.received_at))
           from app.visit_confirmation c join app.visit v on v.id = c.visit_id where c.answer = 'tidak_sesuai') as messages`,
    )
    expect(found).toEqual({
      visits: [['64.02', 'older_than_30_days', 'Juhriah', 'pendamping@contoh.titian.example', true]],
      messages: [['64.02', 2, true]],
    })
  })

  it('makes no visit in the villages of the Mahakam while the water stands in the houses', async () => {
    const found = await one(
      demo,
      `select count(*) filter (where v.visited_day between '2026-05-12' and '2026-05-25')::int as during,
         count(*) filter (where v.visited_day between '2026-05-26' and '2026-06-24' and 'banjir' = any (v.problems))::int > 0 as told
       from app.visit v join app.assistance_case c on c.id = v.case_id where c.district_code = '64.02.01'`,
    )
    expect(found).toEqual({ during: 0, told: true })
  })
})

describe('its people', () => {
  it('have phones that no operator gives out and e-mails of a reserved domain', async () => {
    const phones = await demo.ask<{ phone: string }>(
      `select phone from app.woman_private where phone is not null union select phone from app.staff where phone is not null
       union select phone from app.office union select whatsapp from app.office
       union select phone from identity.entrepreneur_login where phone is not null`,
    )
    expect(phones.length).toBeGreaterThan(600)
    expect(phones.filter(({ phone }) => !/^\+62810000\d{5}$/.test(phone))).toEqual([])
    const emails = await demo.ask<{ email: string }>(
      'select email from identity.account where email is not null',
    )
    expect(emails.filter(({ email }) => !email.endsWith('.example'))).toEqual([])
  })

  it('have a NIK of a district that does not exist, which the application can read with its key', async () => {
    const privateData = privateDataFrom(demoDatabase.secret)
    const rows = await demo.ask<{ id: string; cipher: Buffer; hash: Buffer; born: string }>(
      `select p.id, p.nik_cipher as cipher, p.nik_hash as hash, w.birth_date::text as born
       from app.woman_private p join app.woman w on w.id = p.id where p.nik_cipher is not null`,
    )
    expect(rows.length).toBe(597)
    for (const { id, cipher, hash, born } of rows) {
      const nik = privateData.unseal(cipher, id)
      expect(readNik(nik, today)).toMatchObject({ sex: 'P', regionCode: '64.02.99', birthDate: born })
      expect(privateData.hashNik(nik).equals(hash)).toBe(true)
    }
  })
})

describe('its sign-ins', () => {
  it('open: each account has that secret, staff hold a duty today, the card is hers', async () => {
    const { signIns } = await seed(demoDatabase)
    for (const { where, login, secret } of signIns) {
      const [account] = await demo.ask<{ hash: string; holds: boolean }>(
        `select a.secret_hash as hash, a.kind = 'entrepreneur' or exists (select 1 from identity.duty_grant g
           where g.account_id = a.id and g.valid_from <= date '${today}' and g.valid_to is null) as holds
         from identity.account a left join identity.entrepreneur_login l on l.account_id = a.id
         where a.status = 'active' and case when $1 = 'staf' then a.email = $2 else l.card_number = $2 end`,
        [where, login],
      )
      expect(account?.holds).toBe(true)
      expect(await verify(account?.hash ?? '', secret)).toBe(true)
    }
  })
})

describe('seeding', () => {
  let twin: Connection
  beforeAll(async () => {
    const { database, connection } = await open()
    twin = connection
    await seed(database)
  }, seedingTime)

  it('gives two databases the same content on the same day', async () => {
    expect(await contentOf(twin)).toEqual(await contentOf(demo))
  })

  it('answers with the same sign-ins when the demo is there already, and writes nothing', async () => {
    const before = await contentOf(demo)
    const { signIns } = await seed(demoDatabase)
    expect(signIns.map(({ where }) => where)).toContain('mitra')
    expect(await contentOf(demo)).toEqual(before)
  })

  it('refuses a real installation and a database with people of others', async () => {
    const real = await open()
    await real.connection.ask(
      `insert into app.installation (is_only, id, kind, created_at) values (true, gen_random_uuid(), 'real', now())`,
    )
    await expect(seed(real.database)).rejects.toThrow(/real installation/)
    const foreign = await open()
    await foreign.connection.ask(
      `insert into app.staff (id, regency_code, name, name_key, email, status, created_at)
       values (gen_random_uuid(), '64.02', 'Nama', 'nama', 'nama@contoh.example', 'active', now())`,
    )
    await expect(seed(foreign.database)).rejects.toThrow(/people whom the demo did not make/)
    expect(await one(foreign.connection, 'select count(*)::int as n from app.assistance_case')).toEqual({
      n: 0,
    })
  })
})

const unequal = ['nik_cipher', 'secret_hash', 'stamped_at']

/** One checksum a table, without what differs by design: the cipher's nonce, the salt of secrets, the moment of insertion. */
async function contentOf(connection: Connection): Promise<Record<string, unknown>> {
  const tables = await connection.ask<{ name: string; columns: string }>(
    `select format('%I.%I', table_schema, table_name) as name,
       string_agg(format('%I', column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns
     where table_schema in ('app', 'identity') and table_name <> 'installation' and column_name <> all ($1)
     group by table_schema, table_name order by 1`,
    [unequal],
  )
  const sums: Record<string, unknown> = {}
  for (const { name, columns } of tables) {
    const [row] = await connection.ask<{ sum: string | null }>(
      `select md5(string_agg(line, '' order by line)) as sum from (select md5(row(${columns})::text) as line from ${name}) lines`,
    )
    sums[name] = row?.sum ?? null
  }
  return sums
}
