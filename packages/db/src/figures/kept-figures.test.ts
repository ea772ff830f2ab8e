import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type OpenTown } from '../access/open-town'
import { insertRow, visitFacts, type PlantedCase } from '../access/plant-town'
import { openConnection, type Connection } from '../testing'

const today = '2026-11-24'
const seed = 20_261_124

let planted: OpenTown
let cases: PlantedCase[]
beforeAll(async () => {
  planted = await openTown()
  const { kukar, samarinda } = planted.town
  cases = [kukar.case, kukar.other, samarinda.case, samarinda.other]
})
afterAll(() => planted.close())

const differences = () => planted.administrator.ask('select * from app.check_figures()')

const random = ((state: number) => (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state % below
})(seed)
const dayAgo = (most: number) =>
  new Date(Date.parse(today) - random(most) * 86_400_000).toISOString().slice(0, 10)

/** Everything that moves a figure, in any order, wild combinations included: the counts follow the rows, whoever wrote them. */
const acts: ((db: Connection, of: PlantedCase) => Promise<unknown>)[] = [
  (db, of) =>
    insertRow(db, 'visit', {
      id: uuidv7(),
      regency_code: of.regency,
      case_id: of.caseId,
      woman_id: of.womanId,
      author_id: of.mentorId,
      case_mentor_id: of.mentorId,
      ...visitFacts(new Date(`${dayAgo(200)}T01:00:00Z`)),
    }),
  (db, of) => move(db, of, `last_visit_day = '${dayAgo(200)}'`),
  (db, of) => move(db, of, `status = '${['didampingi', 'jeda'][random(2)]}'`),
  (db, of) => move(db, of, `stage = ${random(8)}`),
  (db, of) => move(db, of, `ikm_at_entry = '${['ya', 'tidak', 'belum_diketahui'][random(3)]}'`),
  (db, of) => move(db, of, `pathway_id = '${['industri', 'jasa-dagang'][random(2)]}'`),
  (db, of) =>
    move(
      db,
      of,
      random(2) === 0 ? `closed_at = now(), status = 'nonaktif'` : `closed_at = null, status = 'didampingi'`,
    ),
  (db, of) =>
    move(
      db,
      of,
      `district_code = (select code from app.area where level = 'district' and parent_code = '${of.regency}' order by code limit 1 offset ${random(4)})`,
    ),
  (db, of) =>
    db.ask(`update app.evidence set status = $1 where case_id = $2`, [
      ['waiting', 'verified', 'returned'][random(3)],
      of.caseId,
    ]),
  (db, of) =>
    db.ask(
      `insert into app.stage_event (id, regency_code, case_id, woman_id, author_id, case_mentor_id, stage, reached_at, reached_on, is_at_entry, rule_versions, cause_kind, cause_id)
       values ($1, $2, $3, $4, $5, $5, 6, now(), $6, true, '{}', 'registration', $1) on conflict do nothing`,
      [uuidv7(), of.regency, of.caseId, of.womanId, of.mentorId, today],
    ),
]
const move = (db: Connection, of: PlantedCase, change: string) =>
  db.ask(`update app.assistance_case set ${change} where id = $1`, [of.caseId])

it('keeps every figure equal to its facts through four hundred acts, two writers and folds between them', async () => {
  const url = planted.databaseUrl
  const writers = [await openConnection(url), await openConnection(url)]
  const folder = await openConnection(planted.loginUrl('app_job'))
  for (let turn = 0; turn < 200; turn += 1) {
    await Promise.all([
      ...writers.map((db, index) => {
        const act = acts[random(acts.length)]
        const target = cases[index * 2 + random(2)]
        return act && target ? act(db, target) : undefined
      }),
      turn % 7 === 0 ? folder.ask('select app.fold_figures()') : undefined,
    ])
    if (turn % 50 === 0) expect(await differences(), `seed ${seed}, turn ${turn}`).toEqual([])
  }
  expect(await differences(), `seed ${seed}`).toEqual([])
  await folder.ask('select app.fold_figures()')
  expect(await planted.administrator.ask('select 1 from app.figure_delta')).toEqual([])
  expect(await differences(), `seed ${seed}`).toEqual([])
  await Promise.all([...writers, folder].map((db) => db.close()))
})

it('reads the same board from the counts as from the facts', async () => {
  const kept = await planted.askAs(
    planted.province,
    `select * from app.figures_by_area(null, '${today}', 90, 60) where area_code in ('64.02', '64.72')`,
  )
  const counted = await planted.administrator.ask(`
    select c.regency_code as area_code,
      count(*) filter (where c.closed_at is null)::int as open_cases,
      (select count(*)::int from app.visit v where v.regency_code = c.regency_code and v.visited_day > date '${today}' - 90 and v.visited_day <= date '${today}') as visits,
      count(*) filter (where c.closed_at is null and c.status <> 'jeda' and coalesce(c.last_visit_day, (c.opened_at at time zone 'Asia/Makassar')::date) < date '${today}' - 60)::int as without_visit,
      count(*) filter (where c.pathway_id = 'industri' and c.stage >= 6)::int as ikm_verified,
      count(*) filter (where c.pathway_id = 'industri' and c.stage >= 6 and c.ikm_at_entry = 'tidak' and not s.six)::int as ikm_risen,
      count(*) filter (where c.pathway_id = 'industri' and c.stage >= 6 and (c.ikm_at_entry = 'ya' or s.six))::int as ikm_at_entry,
      (select min((e.received_at at time zone 'Asia/Makassar')::date) from app.evidence e where e.regency_code = c.regency_code and e.status = 'waiting') as oldest_waiting,
      (select coalesce(jsonb_object_agg(t.stage, t.n), '{}') from (select o.stage, count(*) as n from app.assistance_case o
        where o.regency_code = c.regency_code and o.closed_at is null and o.pathway_id = 'industri' group by o.stage) t) as stages,
      count(*) filter (where c.stage >= 3)::int as licensed,
      (select count(*)::int from app.evidence e where e.regency_code = c.regency_code and e.status = 'waiting') as waiting,
      count(*) filter (where c.closed_at is null and c.pathway_id <> 'industri')::int as other_pathways
    from app.assistance_case c
    cross join lateral (select exists (select 1 from app.stage_event e where e.case_id = c.id and e.stage = 6 and e.is_at_entry) as six) s
    group by c.regency_code order by 1`)
  expect(counted).toHaveLength(2)
  expect(kept).toMatchObject(counted)
})

it('no longer names a regency whose last case is closed, folded or not', async () => {
  const { administrator } = planted
  const regencies = async () =>
    (await administrator.ask<{ n: number }>(`select regencies as n from app.public_figures('${today}')`))[0]
      ?.n
  await administrator.ask(`update app.assistance_case set closed_at = null, status = 'didampingi'`)
  expect(await regencies()).toBe(2)
  await administrator.ask(
    `update app.assistance_case set closed_at = now(), status = 'nonaktif' where regency_code = '64.72'`,
  )
  expect(await regencies()).toBe(1)
  await administrator.ask('select app.fold_figures()')
  expect(await regencies()).toBe(1)
})

it('notices a row that came in beside the counts, and a recount takes it in', async () => {
  const { administrator } = planted
  await administrator.ask('alter table app.visit disable trigger visit_figures')
  await acts[0]?.(administrator, planted.town.kukar.case)
  await administrator.ask('alter table app.visit enable trigger visit_figures')
  expect(await differences()).toHaveLength(2)
  await administrator.ask('select app.recount_figures()')
  expect(await differences()).toEqual([])
})
