import { verify } from '@node-rs/argon2'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase, type ClonedDatabase } from '../testing'
import { addAdministrator } from './add-administrator'

let database: ClonedDatabase
let client: Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = new Client({ connectionString: database.adminUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

it('makes an administrator who must change the password that was shown', async () => {
  const password = await addAdministrator(database.adminUrl, {
    name: 'Siti Aminah',
    email: 'Siti@Contoh.go.id',
  })
  const { rows } = await client.query<{
    hash: string
    must_change: boolean
    duty: string
    region: string
    name: string
  }>(
    `select a.secret_hash as hash, a.must_change_secret as must_change, g.duty, g.regency_code as region, s.name
     from identity.account a join identity.duty_grant g on g.account_id = a.id join app.staff s on s.id = a.id
     where a.email = 'siti@contoh.go.id'`,
  )
  expect(rows).toEqual([
    { hash: expect.any(String), must_change: true, duty: 'admin', region: '64', name: 'Siti Aminah' },
  ])
  expect(await verify(rows[0]?.hash ?? '', password)).toBe(true)
})

it('writes the act down in the history', async () => {
  const { rows } = await client.query(`select action, duty, subject_kind from app.audit_event`)
  expect(rows).toEqual([{ action: 'staff.add', duty: 'admin', subject_kind: 'staff' }])
})

it('refuses an e-mail that has an account and one that is none, and writes nothing', async () => {
  const again = addAdministrator(database.adminUrl, { name: 'Lain', email: 'siti@contoh.go.id' })
  await expect(again).rejects.toThrow(/has an account already/)
  await expect(addAdministrator(database.adminUrl, { name: 'Lain', email: 'siti' })).rejects.toThrow()
  expect((await client.query('select 1 from app.staff')).rowCount).toBe(1)
})
