import { afterAll, beforeAll, expect, it } from 'vitest'
import { hashToken } from '../core'
import { hashSecret } from '../features/identity/secrets'
import { activateEntrepreneur, signInEntrepreneur } from '../features/identity'
import {
  asEntrepreneur,
  asStaff,
  contextFor,
  createWorld,
  openSession,
  refusalOf,
  requestWith,
  settle,
  type Person,
  type Settled,
  type World,
} from '../testing'
import { staffRouter } from '../routers'

let world: World
let town: Settled
const password = 'kata sandi yang panjang'
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
  await world.ask(`update identity.account set secret_hash = $1 where kind = 'staff'`, [
    await hashSecret(password),
  ])
})
afterAll(() => world.close())

const emailOf = ({ name }: Pick<Person, 'name'>) => `${name.toLowerCase().replaceAll(' ', '.')}@uji.example`
const signIn = async (email: string, tried: string, address = '10.0.0.2') => {
  const tokens: string[] = []
  const request = { address, setSession: (token: string) => tokens.push(token) }
  const caller = staffRouter.createCaller(() => contextFor(world, 'staf', null, request))
  return caller.identity.signIn({ email, password: tried }).then(() => tokens[0] ?? '')
}
const reasonOf = (call: Promise<unknown>): Promise<string> =>
  refusalOf(call).then(
    ({ reason }) => reason,
    () => 'none',
  )
const me = (token: string) => asStaff(world, { token }).identity.me({})

it('opens a session with the right password and says the same of a wrong one and an unknown person', async () => {
  const token = await signIn(emailOf(town.staff.head), password)
  expect(await me(token)).toMatchObject({ id: town.staff.head.id, duty: 'head', regencyCode: '64.02' })
  const wrong = await refusalOf(signIn(emailOf(town.staff.head), 'bukan ini'))
  const unknown = await refusalOf(signIn('siapa@uji.example', 'bukan ini'))
  const disabled = await refusalOf(signIn(emailOf(town.staff.disabled), password))
  expect(wrong).toMatchObject({ code: 'UNAUTHORIZED', reason: 'wrong_credentials' })
  expect([unknown, disabled]).toEqual([wrong, wrong])
})

it('holds guesses at one account back after six in a minute, known or not, however they arrive', async () => {
  for (const email of [emailOf(town.staff.farHead), 'tidak.ada@uji.example']) {
    const reasons = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reasonOf(signIn(email, 'tebakan', `10.1.0.${index}`))),
    )
    expect(reasons.filter((reason) => reason === 'wrong_credentials')).toHaveLength(6)
    expect(reasons.filter((reason) => reason === 'too_many_attempts')).toHaveLength(14)
  }
  expect(await refusalOf(signIn(emailOf(town.staff.farHead), password))).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    reason: 'too_many_attempts',
    message: expect.stringMatching(/^Terlalu banyak percobaan\. Tunggu \d+ detik/),
  })
})

it('holds one address back after fifty attempts in a quarter of an hour, and no other address', async () => {
  await world.ask(
    `insert into identity.throttle (key, window_started_at, attempts, strikes) values ('address:staf:10.2.0.1', now(), 44, 0)`,
  )
  const reasons = await Promise.all(
    Array.from({ length: 11 }, (_, index) =>
      reasonOf(signIn(`orang${index}@uji.example`, 'tebakan', '10.2.0.1')),
    ),
  )
  expect(reasons.filter((reason) => reason === 'too_many_attempts')).toHaveLength(5)
  await expect(signIn(emailOf(town.staff.province), password, '10.2.0.2')).resolves.toHaveLength(43)
})

it('puts a disabled person out at her next request, in every session', async () => {
  const person = await openSession(world, town.staff.colleague)
  const sessions = [person, await openSession(world, person), await openSession(world, person)]
  for (const session of sessions) await expect(me(session.token)).resolves.toBeTruthy()
  const setStatus = (status: 'active' | 'disabled') =>
    asStaff(world, town.staff.verifier).staff.setStatus({ staffId: person.id, status, reason: 'Uji' })
  await setStatus('disabled')
  for (const session of sessions)
    expect(await refusalOf(me(session.token))).toMatchObject({
      code: 'UNAUTHORIZED',
      reason: 'not_signed_in',
    })
  await setStatus('active')
  for (const session of sessions)
    expect(await refusalOf(me(session.token))).toMatchObject({ code: 'UNAUTHORIZED' })
})

it('lets nobody disable herself, and a verifier only mentors of her own regency', async () => {
  const verifier = asStaff(world, town.staff.verifier)
  const disable = (staffId: string) =>
    verifier.staff.setStatus({ staffId, status: 'disabled', reason: 'Uji' })
  expect(await refusalOf(disable(town.staff.verifier.id))).toMatchObject({ reason: 'own_account' })
  expect(await refusalOf(disable(town.staff.head.id))).toMatchObject({ code: 'FORBIDDEN' })
  const far = await refusalOf(disable(town.staff.farMentor.id))
  const hers = await refusalOf(disable(town.own.womanId))
  expect(far).toMatchObject({ code: 'NOT_FOUND' })
  expect(hers).toEqual(far)
})

it("lists her own sessions, ends one and ends all others, and touches nobody else's", async () => {
  const first = await openSession(world, town.staff.farMentor)
  const second = await openSession(world, town.staff.farMentor)
  const bystander = await openSession(world, town.staff.farVerifier)
  const caller = asStaff(world, first)
  const { sessions } = await caller.identity.sessions({})
  expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
  expect(sessions.every(({ duty, regencyCode }) => duty === 'mentor' && regencyCode === '64.72')).toBe(true)
  expect(Object.keys(sessions[0] ?? {})).not.toContain('tokenHash')
  const foreign = (await asStaff(world, bystander).identity.sessions({})).sessions[0]
  const call = caller.identity.endSession({ sessionId: foreign?.id ?? '' })
  expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' })
  await caller.identity.endOtherSessions({})
  expect(await refusalOf(me(second.token))).toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(me(first.token)).resolves.toBeTruthy()
  await expect(me(bystander.token)).resolves.toBeTruthy()
  await caller.identity.signOut({})
  expect(await refusalOf(me(first.token))).toMatchObject({ code: 'UNAUTHORIZED' })
})

it('keeps five sessions of a person and ends the oldest', async () => {
  const opened = []
  for (let count = 0; count < 7; count += 1) opened.push(await openSession(world, town.staff.farHead))
  const alive = await Promise.all(
    opened.map(({ token }) =>
      me(token).then(
        () => true,
        () => false,
      ),
    ),
  )
  expect(alive).toEqual([false, false, true, true, true, true, true])
})

it('doubles the wait of whoever guesses on after a block, and stops her for the day after twenty', async () => {
  const card = '64999999'
  const guess = () =>
    signInEntrepreneur(
      world.services.mitra,
      { ...requestWith(null), address: '10.9.0.1' },
      { login: card, pin: '112233' },
    )
  const past = (column: 'blocked_until' | 'window_started_at') =>
    world.ask(`update identity.throttle set ${column} = now() - interval '16 minutes' where key = $1`, [
      `login:mitra:${card}`,
    ])
  const minutesOf = async (key: string) => {
    const [row] = await world.ask<{ minutes: number }>(
      'select round(extract(epoch from blocked_until - now()) / 60)::int as minutes from identity.throttle where key = $1',
      [`${key}:mitra:${card}`],
    )
    return row?.minutes
  }
  const wrong = () => expect(guess()).rejects.toMatchObject({ reason: 'wrong_credentials' })
  for (const minutes of [15, 30, 60]) {
    for (let attempt = 1; attempt <= 5; attempt++) await wrong()
    await expect(guess()).rejects.toMatchObject({ reason: 'too_many_attempts' })
    expect(await minutesOf('login')).toBe(minutes)
    // One guess after the wait and a pause of a window's length forgive nothing.
    await past('blocked_until')
    if (minutes < 60) await wrong()
    await past('window_started_at')
  }
  for (let attempt = 1; attempt <= 3; attempt++) await wrong()
  await expect(guess()).rejects.toMatchObject({ reason: 'too_many_attempts' })
  expect(await minutesOf('day')).toBe(24 * 60)
})

it('stops whoever holds an open session from guessing the present password', async () => {
  const caller = asStaff(world, await openSession(world, town.staff.farHead))
  const guess = () =>
    refusalOf(
      caller.identity.changePassword({ current: 'tebakan saja', next: 'kata sandi yang baru sekali' }),
    )
  for (let attempt = 1; attempt <= 5; attempt++)
    expect(await guess()).toMatchObject({ reason: 'current_secret_wrong' })
  expect(await guess()).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'too_many_attempts' })
})

it('ends every other session when the password changes, and the old password with them', async () => {
  const token = await signIn(emailOf(town.staff.provinceData), password)
  const other = await openSession(world, town.staff.provinceData)
  const next = 'sungai mahakam sore hari'
  const caller = asStaff(world, { token })
  expect(
    await refusalOf(caller.identity.changePassword({ current: 'bukan yang sekarang', next })),
  ).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'current_secret_wrong',
    fields: { current: expect.any(String) },
  })
  await caller.identity.changePassword({ current: password, next })
  await expect(me(token)).resolves.toBeTruthy()
  expect(await refusalOf(me(other.token))).toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await refusalOf(signIn(emailOf(town.staff.provinceData), password, '10.3.0.1'))).toMatchObject({
    reason: 'wrong_credentials',
  })
})

it('opens nothing to a one-time password but the change of it', async () => {
  await world.ask('update identity.account set must_change_secret = true where id = $1', [
    town.staff.partner.id,
  ])
  const caller = asStaff(world, await openSession(world, town.staff.partner))
  expect(await refusalOf(caller.reference.areas({}))).toMatchObject({
    code: 'FORBIDDEN',
    reason: 'must_change_secret',
  })
  await expect(caller.identity.me({})).resolves.toMatchObject({ mustChange: true })
  await caller.identity.changePassword({ current: password, next: 'kunci baru untuk kantor mitra' })
  await expect(caller.reference.areas({})).resolves.toBeTruthy()
})

it('idles out, ends after its life, and is bound to its host and to its duty', async () => {
  const { head } = town.staff
  const idle = await openSession(world, head)
  const aged = await openSession(world, head)
  const age = (token: string, set: string) =>
    world.ask(`update identity.session set ${set} where token_hash = $1`, [hashToken(token)])
  await age(idle.token, `last_seen_at = now() - interval '61 minutes'`)
  await age(aged.token, `expires_at = now() - interval '1 second'`)
  for (const { token } of [idle, aged])
    expect(await refusalOf(me(token))).toMatchObject({ code: 'UNAUTHORIZED' })
  const onPortal = asEntrepreneur(world, await openSession(world, head))
  expect(await refusalOf(onPortal.own.page({}))).toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await refusalOf(asStaff(world, town.own.person).identity.sessions({}))).toMatchObject({
    code: 'UNAUTHORIZED',
  })
  for (const token of ['', 'a', 'A'.repeat(10_000), `${idle.token}\u0000`, 'eyJhbGciOiJub25lIn0.e30.'])
    expect(await refusalOf(me(token))).toMatchObject({ code: 'UNAUTHORIZED' })
  const switching = asStaff(world, await openSession(world, head)).identity.switchDuty
  for (const [duty, regencyCode] of [
    ['verifier', '64.02'],
    ['head', '64.72'],
    ['admin', '64'],
  ] as const)
    expect(await refusalOf(switching({ duty, regencyCode }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'duty_not_held',
    })
})

it('holds guesses at her PIN and at her code back after five, and a new code ends the old one', async () => {
  const issue = () => asStaff(world, town.staff.mentor).staff.issueActivation({ caseId: town.own.caseId })
  const old = await issue()
  const { cardNumber, code } = await issue()
  const activate = (tried: string) =>
    activateEntrepreneur(world.services.mitra, requestWith(null, '10.4.0.1'), {
      login: cardNumber,
      code: tried.replace('-', ''),
      pin: '482915',
    })
  await expect(activate(old.code)).rejects.toMatchObject({ reason: 'code_wrong' })
  await expect(activate(code)).resolves.toEqual({ done: true })
  const enter = (pin: string, index: number) =>
    signInEntrepreneur(world.services.mitra, requestWith(null, `10.5.0.${index}`), { login: cardNumber, pin })
  const guesses = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => enter('739164', index)))
  const reasons = guesses.map((guess) =>
    guess.status === 'rejected' && guess.reason instanceof Error && 'reason' in guess.reason
      ? guess.reason.reason
      : undefined,
  )
  expect(reasons.filter((reason) => reason === 'wrong_credentials')).toHaveLength(5)
  expect(reasons.filter((reason) => reason === 'too_many_attempts')).toHaveLength(7)
  await expect(enter('482915', 99)).rejects.toMatchObject({ code: 'TOO_MANY' })

  const renewed = await issue()
  const wrongCodes = Array.from({ length: 8 }, () => activate('0000-0000'))
  const tried = await Promise.allSettled(wrongCodes)
  expect(
    tried.filter(
      (one) =>
        one.status === 'rejected' &&
        one.reason instanceof Error &&
        'reason' in one.reason &&
        one.reason.reason === 'code_wrong',
    ),
  ).toHaveLength(5)
  await expect(activate(renewed.code)).rejects.toMatchObject({ code: 'TOO_MANY' })
})

it('signs nobody in with a phone that two women share', async () => {
  await world.ask(
    `update identity.entrepreneur_login set phone = '+628100009999' where account_id = any ($1)`,
    [[town.own.womanId, town.colleagues.womanId]],
  )
  await world.ask(`update identity.account set secret_hash = $1 where id = $2`, [
    await hashSecret('482915'),
    town.colleagues.womanId,
  ])
  const enter = (login: string) =>
    signInEntrepreneur(world.services.mitra, requestWith(null, '10.6.0.1'), { login, pin: '482915' })
  await expect(enter('0810 0009 999')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await world.ask(`update identity.entrepreneur_login set phone = null where account_id = $1`, [
    town.own.womanId,
  ])
  await expect(enter('0810 0009 999')).resolves.toMatchObject({ accountId: town.colleagues.womanId })
})

it('shows thirty private values a day and refuses the next', async () => {
  world.clock.set(new Date())
  const reveal = () =>
    asStaff(world, town.staff.mentor).registry.reveal({
      caseId: town.own.caseId,
      field: 'phone',
      reason: 'Menghubungi',
    })
  const shown = await Promise.allSettled(Array.from({ length: 33 }, reveal))
  expect(shown.filter(({ status }) => status === 'fulfilled')).toHaveLength(30)
  expect(await refusalOf(reveal())).toMatchObject({ code: 'TOO_MANY_REQUESTS', reason: 'reveal_limit' })
  const rows = await world.ask(`select 1 from app.audit_event where action = 'registry.reveal'`)
  expect(rows).toHaveLength(30)
})
