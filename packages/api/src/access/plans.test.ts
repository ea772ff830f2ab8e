import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { portalSecretFrom } from '@titian/db'
import { multiplyCases, plantStaff, plantTown } from '@titian/db/access'
import { cloneDatabase, openConnection, type ClonedDatabase, type Connection } from '@titian/db/testing'
import type { Duty } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPortalApi, openStaffApi, type PortalApi, type StaffApi } from '../api'
import { hashToken } from '../core'
import { routineVisit } from '../testing/inputs'
import { requestWith } from '../testing/people'
import { testClock } from '../testing/test-clock'
import { explainEverything, isNode, watchPlans, type Plan, type PlanNode } from '../testing/watch-plans'

// Five thousand cases in ten regencies: enough that the planner reads no large table from end to end for a few rows.
const copies = 1_250
const largeFrom = 1_000

let cloned: ClonedDatabase
let db: Connection
let watch: Awaited<ReturnType<typeof watchPlans>>
let staff: StaffApi
let portal: PortalApi
let dataFolder: string
let caseId: string
let large: Set<string>
let definers: string[]

beforeAll(async () => {
  cloned = await cloneDatabase()
  db = await openConnection(cloned.adminUrl)
  await plantTown(db)
  const { regency, mentors } = await multiplyCases(db, copies)
  const mentor = mentors[0] ?? ''
  const [found] = await db.ask<{ id: string; woman: string }>(
    'select id, woman_id as woman from app.assistance_case where case_mentor_id = $1 limit 1',
    [mentor],
  )
  caseId = found?.id ?? ''
  await openSession(mentor, 'mentor', regency)
  await openSession(await plantStaff(db, 'verifier', regency), 'verifier', regency)
  await openSession(await plantStaff(db, 'head', regency), 'head', regency)
  await db.ask(
    `insert into identity.account (id, kind, status, must_change_secret, needs_second_factor, created_at)
     values ($1, 'entrepreneur', 'active', false, false, now())`,
    [found?.woman],
  )
  await openSession(found?.woman ?? '', 'entrepreneur', regency)
  const tables = await db.ask<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity and reltuples > $1`,
    [largeFrom],
  )
  large = new Set(tables.map(({ name }) => name))
  const bodies = await db.ask<{ body: string }>('select prosrc as body from pg_proc where prosecdef')
  definers = bodies.map(({ body }) => plain(body))
  for (const statement of explainEverything(cloned.name)) await db.ask(statement)
  watch = await watchPlans(cloned.adminUrl)
  dataFolder = mkdtempSync(path.join(tmpdir(), 'titian-plans-'))
  staff = openStaffApi(
    { api: watch.through(cloned.loginUrl('app_api')), auth: cloned.loginUrl('app_auth') },
    { secret: cloned.secret, dataFolder },
  )
  portal = openPortalApi(
    { portal: watch.through(cloned.loginUrl('app_portal')) },
    { secret: portalSecretFrom(cloned.secret), dataFolder },
  )
}, 180_000)
afterAll(async () => {
  await Promise.all([staff.close(), portal.close()])
  await watch.close()
  await db.close()
  await cloned.drop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const openSession = (id: string, duty: Duty, region: string) =>
  db.ask(
    `insert into identity.session (token_hash, id, account_id, host, duty, regency_code, device, created_at, last_seen_at, idle_seconds, expires_at)
     values ($1, $2, $3, $4, $5, $6, 'x', now(), now(), 600, now() + interval '1 hour')`,
    [hashToken(duty), uuidv7(), id, duty === 'entrepreneur' ? 'mitra' : 'staf', duty, region],
  )

/** The plans of everything that one call makes the database do. */
const plansOf = async (duty: Duty, procedure: string, input: object): Promise<Plan[]> => {
  const before = watch.plans.length
  const request = new Request(`http://host.example/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  const { handle } = duty === 'entrepreneur' ? portal : staff
  const response = await handle(request, requestWith(duty))
  expect(response.status, await response.text()).toBe(200)
  return watch.plans.slice(before)
}

/** Scans of large tables under row rules; what a checked act reads, it reads as the owner of the tables. */
const scansIn = (plans: readonly Plan[]) =>
  plans
    .filter(({ query }) => !definers.some((body) => body.includes(plain(query))))
    .flatMap(({ root }) => nodesOf(root))
    .filter((node) => large.has(textOf(node['Relation Name'])) && textOf(node['Node Type']).endsWith('Scan'))

const isByPolicyColumn = (scan: PlanNode) =>
  nodesOf(scan).some((node) =>
    /\b(regency_code|case_mentor_id|author_id|woman_id)\b/.test(textOf(node['Index Cond'])),
  )

const describeScan = (scan: PlanNode) =>
  `${textOf(scan['Node Type'])} of ${textOf(scan['Relation Name'])}, filter ${textOf(scan.Filter)}`

const nodesOf = (node: PlanNode): PlanNode[] => [
  node,
  ...(Array.isArray(node.Plans) ? node.Plans.filter(isNode).flatMap(nodesOf) : []),
]
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const plain = (sql: string) => sql.replace(/\s+/g, ' ').trim().toLowerCase()

const calls: [Duty, string, () => object][] = [
  ...(['mentor', 'verifier', 'head'] as const).flatMap((duty): [Duty, string, () => object][] => [
    [duty, 'cases.get', () => ({ caseId })],
    [duty, 'cases.timeline', () => ({ caseId })],
    [duty, 'cases.list', () => ({})],
  ]),
  ['mentor', 'cases.today', () => ({})],
  ['mentor', 'visits.log', () => routineVisit(testClock(), caseId)],
  ['mentor', 'visits.setAside', () => ({})],
  ['verifier', 'evidence.queue', () => ({})],
  ['verifier', 'attention.list', () => ({})],
  ['head', 'attention.list', () => ({})],
  ['entrepreneur', 'own.page', () => ({})],
]

// Boards are counted by a function of the owner, whose plans no row rule touches.
describe('RLS-13: the column of the row rule is a condition of the index', () => {
  it.each(calls)('for %s at %s', async (duty, procedure, input) => {
    const scans = scansIn(await plansOf(duty, procedure, input()))
    expect(scans.length).toBeGreaterThan(0)
    expect(scans.filter((scan) => !isByPolicyColumn(scan)).map(describeScan)).toEqual([])
  })

  it('which shows where the index is missing', async () => {
    await db.ask('drop index app.message_settlement_visit_idx')
    const scans = scansIn(await plansOf('verifier', 'cases.timeline', { caseId }))
    const wide = scans.filter((scan) => !isByPolicyColumn(scan))
    expect(wide.map((scan) => scan['Relation Name'])).toEqual(['message_settlement'])
  })
})
