import { assistanceCase, openStaffDatabase, stageEvent, woman, type Database } from '@titian/db'
import { seedDemo } from '@titian/db/demo'
import { cloneDatabase, type ClonedDatabase } from '@titian/db/testing'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assessCases } from './assess-cases'

const today = '2026-11-24'
const officer = '00000000-0000-7000-8000-000000000001'
const regencies = ['64.01', '64.02', '64.03', '64.07', '64.08', '64.09', '64.11', '64.71', '64.72', '64.74']

let cloned: ClonedDatabase
let database: Database
beforeAll(async () => {
  cloned = await cloneDatabase()
  await seedDemo({ adminUrl: cloned.adminUrl, secret: cloned.secret, today, log: () => undefined })
  database = openStaffDatabase({ api: cloned.loginUrl('app_api'), auth: cloned.loginUrl('app_auth') })
}, 120_000)
afterAll(async () => {
  await database.close()
  await cloned.drop()
})

it('finds every case of the demo at the stage that its facts and papers prove, with one event for each stage', async () => {
  let count = 0
  for (const region of regencies) {
    await database.withScope({ id: officer, duty: 'verifier', region }, async (tx) => {
      const cases = await tx.select().from(assistanceCase).where(eq(assistanceCase.regencyCode, region))
      const events = await tx
        .select()
        .from(stageEvent)
        .where(eq(stageEvent.regencyCode, region))
        .orderBy(asc(stageEvent.stage))
      const assessed = await assessCases(
        tx,
        region,
        cases.map(({ id }) => id),
        today,
      )
      for (const row of cases) {
        const own = events.filter(({ caseId }) => caseId === row.id)
        expect(assessed.get(row.id)?.readiness.highestStage, row.id).toBe(row.stage)
        expect(own.map(({ stage }) => stage)).toEqual(Array.from({ length: row.stage }, (_, at) => at + 1))
        const days = own.map(({ reachedOn }) => reachedOn)
        expect(days).toEqual(days.toSorted())
        const atEntry = own.filter(({ isAtEntry }) => isAtEntry)
        expect(atEntry.at(-1)?.stage ?? 0).toBe(row.stageAtEntry)
        count += 1
      }
    })
  }
  expect(count).toBe(600)
})

it('shows the amplang maker at work on Berizin, one paper at the office, halal ahead of PIRT', async () => {
  const region = '64.02'
  await database.withScope({ id: officer, duty: 'verifier', region }, async (tx) => {
    const [found] = await tx
      .select({ id: assistanceCase.id, lastVisitDay: assistanceCase.lastVisitDay })
      .from(assistanceCase)
      .innerJoin(woman, eq(woman.id, assistanceCase.womanId))
      .where(eq(woman.name, 'Noraida Hasanah'))
    const known = (await assessCases(tx, region, [found?.id ?? officer], today)).get(found?.id ?? '')
    const planks = (number: number) =>
      known?.readiness.stages
        .find((stage) => stage.number === number)
        ?.criteria.filter(({ kind, plank }) => kind !== 'advice' && plank !== null)
        .map(({ criterionId, plank }) => `${criterionId.replace('industri.', '')} ${plank ?? ''}`)
    expect(found?.lastVisitDay).toBe('2026-11-12')
    expect(known?.readiness.highestStage).toBe(2)
    expect(planks(3)).toEqual([
      'nib met',
      'nib_atas_nama met',
      'kbli met',
      'izin_risiko waiting',
      'alamat met',
    ])
    expect(planks(4)).toEqual(expect.arrayContaining(['pirt unmet', 'halal met']))
    expect(known?.readiness.nextCriterion?.criterionId).toBe('industri.pirt')
  })
})
