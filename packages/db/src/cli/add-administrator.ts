import { randomInt } from 'node:crypto'
import { addStaffInput, foldName, provinceRegion } from '@titian/domain'
import type { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { hashSecret } from '../secret-hash'
import { asOwner } from './as-owner'

const SIGNS = 'abcdefghjkmnpqrstvwxyz23456789'

/**
 * Makes an administrator of the province with a password that works once, and writes it down in the history.
 * Returns the password. Throws when the name or e-mail is not usable or the e-mail has an account.
 */
export async function addAdministrator(
  adminUrl: string,
  person: { name: string; email: string },
): Promise<string> {
  const checked = addStaffInput.safeParse({
    ...person,
    id: uuidv7(),
    phone: null,
    position: null,
    duty: 'admin',
    regencyCode: provinceRegion,
  })
  if (!checked.success) throw new Error(checked.error.issues.map((issue) => issue.message).join('\n'))
  const { id, name, email } = checked.data
  const password = oneTimePassword()
  const secretHash = await hashSecret(password)
  await asOwner(adminUrl, async (client) => {
    await insertAccount(client, { id, email, secretHash })
    await insertStaff(client, { id, name, email })
  })
  return password
}

async function insertAccount(
  client: Client,
  { id, email, secretHash }: { id: string; email: string; secretHash: string },
) {
  const added = await client.query(
    `insert into identity.account
       (id, kind, email, status, secret_hash, must_change_secret, needs_second_factor, created_at)
     values ($1, 'staff', $2, 'active', $3, true, true, now()) on conflict do nothing`,
    [id, email, secretHash],
  )
  if (added.rowCount === 0) throw new Error(`${email} has an account already.`)
  await client.query(
    `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at)
     values ($1, $2, 'admin', $3, (now() at time zone 'Asia/Makassar')::date, now())`,
    [uuidv7(), id, provinceRegion],
  )
}

async function insertStaff(client: Client, { id, name, email }: { id: string; name: string; email: string }) {
  await client.query(
    `insert into app.staff (id, regency_code, name, name_key, email, status, created_at)
     values ($1, $2, $3, $4, $5, 'active', now())`,
    [id, provinceRegion, name, foldName(name), email],
  )
  await client.query(
    `insert into app.audit_event
       (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, after, device, request_id)
     values ($1, $2, now(), $3, 'admin', 'staff.add', 'staff', $3, $4, 'npm run staff:add', 'npm run staff:add')`,
    [uuidv7(), provinceRegion, id, JSON.stringify({ name, duty: 'admin', region: provinceRegion })],
  )
}

/** Sixteen signs without look-alikes, in fours: 78 bits. */
function oneTimePassword(): string {
  const four = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return [four(), four(), four(), four()].join('-')
}
