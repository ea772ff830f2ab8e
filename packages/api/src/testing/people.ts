import { provinceRegion, type Duty, type StaffDuty } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { baseContext, hashToken, type BaseContext, type RequestInfo } from '../core'
import { newToken } from '../features/identity/secrets'
import { portalRouter, staffRouter } from '../routers'
import type { World } from './create-world'

type Host = 'staf' | 'mitra'

/** Someone with a live session. `token` is what her cookie carries. */
export type Person = { id: string; name: string; duty: Duty; region: string; host: Host; token: string }

/** What a host would say of a request with this session token, or without one. */
export const requestWith = (sessionToken: string | null, address = '10.0.0.1'): RequestInfo => ({
  requestId: uuidv7(),
  address,
  device: 'Peramban uji',
  sessionToken,
  setSession: () => undefined,
  clearSession: () => undefined,
})

/** The context of one request: the session is read from the database, as at every request. */
export const contextFor = (
  world: World,
  host: Host,
  token: string | null,
  request: Partial<RequestInfo> = {},
): BaseContext => baseContext(world.services[host], { ...requestWith(token), ...request })

/** The staff router as this person; every call is a request of its own. */
export const asStaff = (world: World, person: Pick<Person, 'token'> | null) =>
  staffRouter.createCaller(() => contextFor(world, 'staf', person?.token ?? null))

/** The portal's router as this person; every call is a request of its own. */
export const asEntrepreneur = (world: World, person: Pick<Person, 'token'> | null) =>
  portalRouter.createCaller(() => contextFor(world, 'mitra', person?.token ?? null))

/** Opens a session without the slow check of a secret. @throws Error when the account may not have it */
export const openSession = async (world: World, person: Omit<Person, 'token'>): Promise<Person> => {
  const token = newToken()
  const opened = await world.services[person.host].database.identity.openSession({
    accountId: person.id,
    tokenHash: hashToken(token),
    id: uuidv7(),
    duty: person.duty,
    region: person.region,
    device: 'Peramban uji',
    idleSeconds: 3600,
    lifeSeconds: 3600,
  })
  if (!opened) throw new Error(`No session for ${person.name} as ${person.duty}`)
  return { ...person, token }
}

/** The installation's first administrator, whom no one could have added. */
export const addFirstAdministrator = async (world: World): Promise<Person> => {
  const person = {
    id: uuidv7(),
    name: 'Admin Pertama',
    duty: 'admin',
    region: provinceRegion,
    host: 'staf',
  } as const
  await world.ask(
    `insert into identity.account (id, kind, email, status, must_change_secret, needs_second_factor, created_at)
     values ($1, 'staff', $2, 'active', false, true, now())`,
    [person.id, 'admin@uji.example'],
  )
  await world.ask(
    `insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, created_at)
     values ($1, $2, 'admin', '64', '2025-01-01', now())`,
    [uuidv7(), person.id],
  )
  await world.ask(
    `insert into app.staff (id, regency_code, name, name_key, email, status, created_at)
     values ($1, '64', $2, 'admin pertama', 'admin@uji.example', 'active', now())`,
    [person.id, person.name],
  )
  return openSession(world, person)
}

/** Staff added by an administrator through the application, past her one-time password. */
export const addStaffPerson = async (
  world: World,
  administrator: Person,
  { name, duty, region }: { name: string; duty: StaffDuty; region: string },
): Promise<Person> => {
  const { staffId } = await asStaff(world, administrator).staff.add({
    id: uuidv7(),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@uji.example`,
    phone: null,
    position: null,
    duty,
    regencyCode: region,
    partnerOfficeId: duty === 'partner' ? `${region}-industry` : null,
  })
  await world.ask('update identity.account set must_change_secret = false where id = $1', [staffId])
  return openSession(world, { id: staffId, name, duty, region, host: 'staf' })
}
