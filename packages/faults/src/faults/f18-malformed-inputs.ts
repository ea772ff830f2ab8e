import fc from 'fast-check'
import { hasPermission } from '@titian/domain'
import type { Fault, Trial } from '../fault'
import { send } from '../harness/http'
import { judgeAnswer } from '../harness/judge-answer'
import { malformedInputs } from '../harness/malformed'
import { portalProcedures, staffProcedures, type Procedure } from '../harness/procedures'
import { seconds } from '../harness/percentile'
import { signInPortal } from '../harness/portal-client'
import { memoryOf } from '../harness/processes'
import { hugeBody, rawBodies, type RawBody } from '../harness/raw-bodies'
import { signInStaff, type StaffClient } from '../harness/staff-client'
import { startUnguardedHost } from '../naive/unguarded-host'

const AT_ONCE = 8
const CUT_MILLISECONDS = 10_000
const GROWTH_MEBIBYTES = 50

interface Call {
  url: string
  procedure: Procedure
  headers: Record<string, string>
}
interface Shot extends Call {
  name: string
  body: Buffer
}

/** Everything that a caller could write into every procedure of both routers, over HTTP on the built hosts. */
export const malformedInput: Fault = {
  id: 'F18',
  promise:
    '10,000 malformed inputs to every procedure: 0 × 5xx, 0 hung, every refusal with a reason and no stack, memory + < 50 MiB',
  run: async (trial) => {
    const portal = await trial.portal()
    const calls = [...(await staffCalls(trial)), ...(await portalCalls(trial, portal.url))]
    const shots = shotsFor(trial, calls, trial.isShort ? 1_000 : 10_000)
    // Some of each warm caches and compiled code up on both hosts.
    const step = Math.ceil(shots.length / 300)
    await fire(shots.filter((_, index) => index % step === 0))
    const pids = [trial.staff.answering() ?? 0, portal.pid]
    const before = pids.map(memoryOf)
    const { problems, statuses } = await fire(shots)
    const after = pids.map(memoryOf)
    const growth = after.map((now, index) => now - (before[index] ?? 0))
    const isSameWorker = trial.staff.answering() === pids[0]
    const naive = await startUnguardedHost(trial.installation)
    const control = await fire(shots.slice(0, 200).map((shot) => ({ ...shot, url: naive.url })))
    await naive.close()
    const examples = [...new Set(problems)].slice(0, 8).join('; ')
    return {
      measured: `${shots.length} inputs to ${calls.length} procedures: ${describe(statuses)}; ${problems.length} wrong answers${examples ? ` (${examples})` : ''}; memory staff ${describeGrowth(after[0], growth[0])}, portal ${describeGrowth(after[1], growth[1])}`,
      passed: problems.length === 0 && isSameWorker && growth.every((more) => more < GROWTH_MEBIBYTES),
      control: {
        build: 'hands inputs to PostgreSQL as they come',
        measured: `${control.problems.length} of 200 wrong answers`,
        brokeThePromise: control.problems.length > 0,
      },
    }
  },
}

/** Each staff procedure as someone who may call it; what ends sessions comes last, from an account of its own. */
async function staffCalls({ staff, installation }: Trial): Promise<Call[]> {
  const people: StaffClient[] = []
  for (const { where, login, secret } of installation.signIns)
    if (where === 'staf') people.push(await signInStaff(staff.url, login, secret))
  const spare = people.find(({ duty }) => duty === 'provinceData')
  const holderOf = ({ path, access }: Procedure): StaffClient | undefined => {
    if (path.startsWith('identity.')) return spare
    if (access === 'open' || access === 'signedIn') return people[0]
    return people.find(({ duty }) => hasPermission(duty, access))
  }
  return staffProcedures()
    .map((procedure) => ({ url: staff.url, procedure, headers: holderOf(procedure)?.headers ?? {} }))
    .sort((a, b) => endsSessions(a) - endsSessions(b))
}

async function portalCalls({ installation }: Trial, url: string): Promise<Call[]> {
  const her = installation.signIns.find(({ where }) => where === 'mitra')
  if (!her) throw new Error('The demo has no entrepreneur who signs in')
  const headers = await signInPortal(url, her.login, her.secret)
  return portalProcedures().map((procedure) => ({ url, procedure, headers }))
}

const endsSessions = ({ procedure: { path } }: Call): number =>
  ['identity.signIn', 'identity.signOut', 'identity.endSession', 'identity.endOtherSessions'].indexOf(path) +
  1

function shotsFor({ seed, cases }: Trial, calls: readonly Call[], count: number): Shot[] {
  const perCall = Math.ceil(count / calls.length)
  return calls.flatMap((call, index) => {
    const inputs = fc.sample(malformedInputs(call.procedure.schema, cases[0] ?? ''), {
      seed: seed + index,
      numRuns: perCall,
    })
    const raw = index % 8 === 0 ? [...rawBodies, hugeBody] : rawBodies
    return [
      ...inputs.map((input) => shot(call, 'generated', Buffer.from(JSON.stringify(input) ?? ''))),
      ...raw.map((one: RawBody) => shot(call, one.name, one.body, one.contentType)),
    ]
  })
}

const shot = (call: Call, name: string, body: Buffer, contentType = 'application/json'): Shot => ({
  ...call,
  name,
  body,
  headers: { ...call.headers, 'content-type': contentType, 'content-length': String(body.length) },
})

async function fire(shots: readonly Shot[]) {
  const queue = [...shots]
  const problems: string[] = []
  const statuses: Record<string, number> = {}
  const gun = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { url, procedure, headers, body, name } = next
      const began = performance.now()
      let silence = ''
      const answer = await send(`${url}/trpc/${procedure.path}`, { method: 'POST', headers, body }).catch(
        (error: unknown) => {
          silence = `: ${String(error)} after ${seconds(performance.now() - began)}`
          return undefined
        },
      )
      const isCut = performance.now() - began < CUT_MILLISECONDS
      const status = String(answer?.status ?? 'none')
      statuses[status] = (statuses[status] ?? 0) + 1
      const problem = judgeAnswer(answer, name === hugeBody.name, isCut)
      if (problem) problems.push(`${procedure.path}, ${name}: ${problem}${silence}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, gun))
  return { problems, statuses }
}

const describe = (statuses: Record<string, number>) =>
  Object.entries(statuses)
    .map(([status, times]) => `${times} × ${status}`)
    .join(', ')

const describeGrowth = (now = 0, more = 0) =>
  `${now.toFixed(0)} MiB (${more >= 0 ? '+' : ''}${more.toFixed(0)})`
