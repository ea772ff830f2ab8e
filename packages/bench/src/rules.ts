import { assess, assessCases, loadRules, type AssessedCase } from '@titian/api'
import { openStaffDatabase } from '@titian/db'
import { loginUrl } from '@titian/db/setup'
import { witaDay } from '@titian/domain'
import { performance } from 'node:perf_hooks'
import postgres from 'postgres'
import { benchSecret, openWorld } from './open-world'
import { say } from './say'
import { sizes } from './world/scale'

/**
 * `npm run bench -- rules`: what the rules cost. One case with its facts in memory (aim under 0.2 ms of CPU), and all
 * 10,000 cases read and evaluated again (aim under 3 s of wall time).
 */
const CHUNK = 1_000
const ROUNDS = 5
const nobody = '00000000-0000-7000-8000-000000000001'

const world = await openWorld(sizes[0], say)
const admin = postgres(world.adminUrl, { max: 1 })
const database = openStaffDatabase({
  api: loginUrl(world.adminUrl, benchSecret, 'app_api'),
  auth: loginUrl(world.adminUrl, benchSecret, 'app_auth'),
})
try {
  const today = witaDay(new Date())
  const rows = await admin<{ id: string; region: string }[]>`
    select id, regency_code as region from app.assistance_case order by regency_code, id`
  const regions = [...new Set(rows.map(({ region }) => region))]
  const known: AssessedCase[] = []
  const start = performance.now()
  const cpu = process.cpuUsage()
  for (const region of regions) {
    const cases = rows.filter((row) => row.region === region)
    for (let from = 0; from < cases.length; from += CHUNK) {
      const ids = cases.slice(from, from + CHUNK).map(({ id }) => id)
      const found = await database.withScope({ id: nobody, duty: 'verifier', region }, (tx) =>
        assessCases(tx, region, ids, today),
      )
      known.push(...found.values())
    }
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const rules = await database.withScope({ id: nobody, duty: 'verifier', region: '64.02' }, loadRules)
  // Once unmeasured, so that V8 has compiled what a server has.
  for (const one of known) assess(rules[one.pathwayId], one, today)
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round += 1)
    for (const one of known) assess(rules[one.pathwayId], one, today)
  const spent = process.cpuUsage(before)
  const each = (spent.user + spent.system) / 1000 / ROUNDS / known.length
  process.stdout.write(
    `one case: ${each.toFixed(3)} ms of CPU (aim 0.2)\n` +
      `${known.length} cases read and evaluated: ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of it CPU here (aim 3)\n`,
  )
} finally {
  await database.close()
  await admin.end()
  await world.stop()
}
