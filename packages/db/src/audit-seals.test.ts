import { v7 as uuidv7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditBreaks, newestSeals, sealAudit } from './audit-seals'
import { logins } from './setup'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from './testing'

let cloned: ClonedDatabase
let administrator: Connection
beforeEach(async () => {
  cloned = await cloneDatabase()
  administrator = await openConnection(cloned.adminUrl)
})
afterEach(async () => {
  await administrator.close()
  await cloned.drop()
})

const insert = `insert into app.audit_event (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, after, device, request_id, stamped_at)
  values ($1, $2, now(), $1, 'mentor', 'case.view', 'case', $1, '{"stage": 2, "reason": null}', 'Uji', 'uji', date_trunc('minute', now()) - $3::interval)`
/** A row of history that was stamped so long before the present minute. */
const record = async (ago: string, regency = '64.02', db = administrator) => {
  const id = uuidv7()
  await db.ask(insert, [id, regency, ago])
  return id
}
const seal = () => sealAudit(cloned.loginUrl('app_job'))
const breaks = async () =>
  (await auditBreaks(cloned.adminUrl)).map(({ regencyCode, what }) => `${regencyCode} ${what}`)
const seals = () => administrator.ask(`select * from app.audit_seal order by regency_code, minute`)

describe('sealing', () => {
  it('seals each minute of each regency once, in one chain, and leaves the present one open', async () => {
    for (const ago of ['5 minutes', '4 minutes 50 seconds', '3 minutes', '10 seconds', '-10 seconds'])
      await record(ago)
    await record('3 minutes', '64.72')
    const made = await seal()
    expect(made.map(({ regencyCode, rows }) => `${regencyCode} ${rows}`)).toEqual([
      '64.02 2',
      '64.02 1',
      '64.72 1',
    ])
    expect(await seal()).toEqual([])
    const [first, second] = await seals()
    expect(first?.previous).toBeNull()
    expect(second?.previous).toEqual(first?.hash)
    expect(await newestSeals(cloned.adminUrl)).toEqual([made[1], made[2]])
    expect(await breaks()).toEqual([])
  })

  it('makes one chain where several seal at once', async () => {
    for (let ago = 2; ago < 40; ago += 1) await record(`${ago} minutes`)
    const made = await Promise.all([seal(), seal(), seal(), seal()])
    expect(made.flat()).toHaveLength(38)
    expect(await seals()).toHaveLength(38)
    expect(await breaks()).toEqual([])
  })

  it('waits for a row that is not committed, and makes nobody wait', async () => {
    await record('3 minutes')
    const late = await openConnection(cloned.adminUrl)
    await late.ask('begin')
    await record('3 minutes', '64.02', late)
    expect(await seal()).toEqual([])
    const sealing = seal()
    await record('1 second')
    await late.ask('commit')
    await late.close()
    expect((await sealing).map(({ rows }) => rows)).toEqual([2])
    expect(await breaks()).toEqual([])
  })

  it('stamps a row with the clock of the database, not with what it tells of', async () => {
    await administrator.ask(
      `insert into app.audit_event (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, device, request_id)
       values ($1, '64.02', '2001-01-01', $1, 'mentor', 'case.view', 'case', $1, 'Uji', 'uji')`,
      [uuidv7()],
    )
    expect(
      await administrator.ask(`select 1 from app.audit_event where now() - stamped_at < interval '1 minute'`),
    ).toHaveLength(1)
  })

  it('lets no login and no acting role write a seal or make one but through the job', async () => {
    await record('3 minutes')
    await seal()
    const roles = await administrator.ask<{ name: string }>(
      `select rolname as name from pg_roles where rolname like 'r\\_%' or rolname = any ($1)`,
      [logins],
    )
    expect(roles.length).toBeGreaterThan(11)
    const acts = [
      `insert into app.audit_seal values ('64.02', now(), 1, null, 'x')`,
      `update app.audit_seal set hash = 'x'`,
      `delete from app.audit_seal`,
      `truncate app.audit_seal`,
    ]
    for (const { name } of roles)
      for (const act of [...acts, ...(name === 'app_job' ? [] : ['select app.seal_audit()'])]) {
        await administrator.ask(`begin; set local role ${name}`)
        await expect(administrator.ask(act), `${name}: ${act}`).rejects.toMatchObject({ code: '42501' })
        await administrator.ask('rollback')
      }
  })
})

describe('verifying names the first minute that is no longer as it was sealed', () => {
  let ids: string[]
  beforeEach(async () => {
    ids = []
    for (const ago of ['9 minutes', '7 minutes', '5 minutes', '3 minutes']) ids.push(await record(ago))
    await record('5 minutes', '64.72')
    await seal()
    expect(await breaks()).toEqual([])
  })

  const tampering: [string, () => Promise<unknown>, string][] = [
    [
      'a changed row',
      () => administrator.ask(`update app.audit_event set reason = 'x' where id = $1`, [ids[1]]),
      'a row or the seal was changed',
    ],
    [
      'a changed part of a row',
      () => administrator.ask(`update app.audit_event set after = '{"stage": 2}' where id = $1`, [ids[1]]),
      'a row or the seal was changed',
    ],
    [
      'a row that was taken away',
      () => administrator.ask(`delete from app.audit_event where id = $1`, [ids[1]]),
      '0 rows instead of 1',
    ],
    ['a row that was put in later', () => record('7 minutes'), '2 rows instead of 1'],
    [
      'a row that was put in later where nothing was',
      () => record('6 minutes'),
      '1 rows came after the seals of that time',
    ],
    [
      'a row moved to a minute that is still open',
      () => administrator.ask(`update app.audit_event set stamped_at = now() where id = $1`, [ids[1]]),
      '0 rows instead of 1',
    ],
    [
      'a changed seal',
      () =>
        administrator.ask(
          `update app.audit_seal set hash = 'x' where minute = (select minute from app.audit_seal where regency_code = '64.02' order by 1 limit 1 offset 1)`,
        ),
      'a row or the seal was changed',
    ],
    [
      'a seal that was taken away with its rows',
      async () => {
        await administrator.ask(`delete from app.audit_event where id = $1`, [ids[1]])
        await administrator.ask(
          `delete from app.audit_seal where minute = (select minute from app.audit_seal where regency_code = '64.02' order by 1 limit 1 offset 1)`,
        )
      },
      'the seal before it is missing or another',
    ],
  ]
  it.each(tampering)('%s', async (_what, tamper, expected) => {
    await tamper()
    expect((await breaks())[0]).toBe(`64.02 ${expected}`)
    await seal()
    expect((await breaks())[0]).toBe(`64.02 ${expected}`)
  })

  it('a regency that had been quiet, too', async () => {
    await record('4 minutes', '64.74')
    await seal()
    expect(await breaks()).toEqual(['64.74 1 rows came after the seals of that time'])
  })
})
