import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
const cruiser = join(here, '../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

/** File of a small house → what it says. Every line but the last two files breaks one rule. */
const HOUSE = {
  'packages/domain/src/index.ts': `export const fact = 1`,
  'packages/domain/src/impure.ts': `import { readFileSync } from 'node:fs'\nexport const x = readFileSync`,
  'packages/db/src/index.ts': `export const table = 1`,
  'packages/db/src/upward.ts': `import { act } from '@titian/api'\nexport const x = act`,
  'packages/api/src/index.ts': `export const act = 1\nexport type Act = 1`,
  'packages/api/src/features/visits/index.ts': `export const visits = 1`,
  'packages/api/src/features/visits/inside.ts': `export const inside = 1`,
  'packages/api/src/features/visits/operations/log.ts': `import { t } from '@trpc/server'\nexport const x = t`,
  'packages/api/src/features/visits/router.ts': `import { table } from '@titian/db'\nexport const x = table`,
  'packages/api/src/features/cases/sideways.ts': `import { inside } from '../visits/inside'\nexport const x = inside`,
  'packages/api/src/ring-a.ts': `import { b } from './ring-b'\nexport const a = b`,
  'packages/api/src/ring-b.ts': `import { a } from './ring-a'\nexport const b = a`,
  'packages/ui/src/index.ts': `import { fact } from '@titian/domain'\nexport const x = fact`,
  'packages/bench/src/index.ts': `import { act } from '@titian/api'\nexport const load = act`,
  'packages/api/src/measured.ts': `import { load } from '@titian/bench'\nexport const x = load`,
  'apps/admin/src/value.ts': `import { act } from '@titian/api'\nexport const x = act`,
  'apps/admin/src/sql.ts': `import { sql } from 'drizzle-orm'\nexport const x = sql`,
  'apps/portal/src/features/value.ts': `import { act } from '@titian/api'\nexport const x = act`,
  'apps/portal/src/inside.ts': `import { fact } from '../../../packages/domain/src/index'\nexport const x = fact`,
  'apps/portal/src/gone.ts': `import { gone } from './nowhere'\nexport const x = gone`,
  'apps/portal/src/server/value.ts': `import { act } from '@titian/api'\nexport const x = act`,
  'apps/admin/src/type.ts': `import type { Act } from '@titian/api'\nimport { fact } from '@titian/domain'\nexport const x: Act = fact`,
}

let house
let broken
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'titian-house-'))
  for (const [file, text] of Object.entries(HOUSE)) write(file, text)
  for (const name of ['domain', 'db', 'api', 'bench', 'ui']) {
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@titian/${name}`, exports: { '.': './src/index.ts' } }),
    )
    mkdirSync(join(house, 'node_modules/@titian'), { recursive: true })
    symlinkSync(join(house, 'packages', name), join(house, 'node_modules/@titian', name))
  }
  for (const name of ['drizzle-orm', '@trpc/server']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  cpSync(join(here, '../../tsconfig.base.json'), join(house, 'tsconfig.base.json'))
  broken = cruise()
  // A whole run of the tool, beside other tests on two cores.
}, 60_000)
afterAll(() => rmSync(house, { recursive: true, force: true }))

function write(file, text) {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

function cruise() {
  const args = [
    cruiser,
    '--config',
    join(here, 'dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'apps',
    'packages',
  ]
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8' }))
  return summary.violations.map(({ from, rule }) => `${rule.severity} ${rule.name}: ${from}`)
}

it.each([
  ['no-cycles', 'packages/api/src/ring-a.ts'],
  ['no-unresolved', 'apps/portal/src/gone.ts'],
  ['workspaces-by-name', 'apps/portal/src/inside.ts'],
  ['domain-is-pure', 'packages/domain/src/impure.ts'],
  ['ui-knows-nothing-of-us', 'packages/ui/src/index.ts'],
  ['db-uses-domain', 'packages/db/src/upward.ts'],
  ['nobody-uses-bench', 'packages/api/src/measured.ts'],
  ['drizzle-in-db-and-api', 'apps/admin/src/sql.ts'],
  ['operations-are-transport-free', 'packages/api/src/features/visits/operations/log.ts'],
  ['routers-never-import-db', 'packages/api/src/features/visits/router.ts'],
  ['features-through-their-index', 'packages/api/src/features/cases/sideways.ts'],
  ['browser-takes-types-of-api', 'apps/admin/src/value.ts'],
  ['browser-takes-types-of-api', 'apps/portal/src/features/value.ts'],
])('%s is an error in %s', (rule, file) => {
  expect(broken).toContain(`error ${rule}: ${file}`)
})

it('the portal server takes values of the API, a browser its types', () => {
  expect(broken.filter((line) => /server\/value\.ts|admin\/src\/type\.ts/.test(line))).toEqual([])
})
