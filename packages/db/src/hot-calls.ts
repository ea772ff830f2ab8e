import type { ListCasesInput, LogVisitInput, VisitDoubt, VisitFlag } from '@titian/domain'
import { Semaphore, withTimeout } from 'async-mutex'
import postgres from 'postgres'
import type { CaseDossier } from './hot/case-get'
import type { CasePage } from './hot/case-list'
import type { PathwayRules } from './hot/pathway-rules'
import type { TimelineRows } from './hot/timeline'
import type { VisitLogged } from './hot/visit-log'

const connections = 4
const acquireMilliseconds = 2_000

/** The row of history that an act or a look leaves: its id, the moment, the WITA day, and from where. */
export type HotAct = { event: string; at: Date; today: string; device: string; request: string }

/** A visit with what was read from it: its start on the server's clock, its flags, what puts it in doubt by its time. */
export type VisitToLog = {
  form: LogVisitInput
  bodyHash: Buffer
  receiptCode: string
  startedAt: Date
  skewSeconds: number
  flags: VisitFlag[]
  doubt: VisitDoubt | null
}

/** What to list, from where on: `after` is the sort key and the id of the last row that was seen. */
export type CasesToList = Omit<ListCasesInput, 'cursor' | 'withoutVisitDays'> & {
  idleSince: string | null
  after: readonly [string | number, string] | null
}

/**
 * The hot calls: each one prepared statement, in which the database itself checks session and right, takes the
 * actor's role on and answers in JSON; null when there is nothing that the caller may see.
 *
 * A pool of its own, at most four statements at once, a fifth waits at most 2 s. Only single statements: when the
 * server drops a connection this driver rejects those cleanly, while its `begin` and `reserve` throw where nobody
 * listens (architecture.md).
 * @throws Error with SQLSTATE `TT401` not signed in, `TT403` no such right, `TT428` own secret first
 */
export const openHotCalls = (url: string) => {
  const sql = postgres(url, {
    max: connections,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: acquireMilliseconds / 1000,
    fetch_types: false,
    onnotice: () => undefined,
    // A statement of a hot call is planned once for each role and connection, never for its values.
    connection: {
      application_name: 'titian',
      statement_timeout: 5_000,
      plan_cache_mode: 'force_generic_plan',
    },
  })
  const places = withTimeout(
    new Semaphore(connections),
    acquireMilliseconds,
    new Error('timeout exceeded when trying to connect'),
  )
  const answer = <Answer>(statement: () => postgres.PendingQuery<{ answer: Answer | null }[]>) =>
    places.runExclusive(async () => {
      const [row] = await statement()
      // A statement that was cut off may end without rows instead of failing.
      if (!row) throw new Error('Connection terminated unexpectedly')
      return row.answer
    })
  const acted = ({ event, at, device, request }: HotAct) => sql`${event}, ${at}, ${device}, ${request}`
  const viewed = (act: HotAct) => sql`${acted(act)}, ${act.today}`
  return {
    pathwayRules: (token: Buffer, pathwayId: string) =>
      answer<PathwayRules>(() => sql`select hot.pathway_rules(${token}, ${pathwayId}) as answer`),
    caseGet: (token: Buffer, caseId: string, limit: number, view: HotAct) =>
      answer<CaseDossier>(
        () => sql`select hot.case_get(${token}, ${caseId}, ${limit}, ${viewed(view)}) as answer`,
      ),
    caseList: (token: Buffer, list: CasesToList) =>
      answer<CasePage>(
        () =>
          sql`select hot.case_list(${token}, ${list.text}, ${list.status}, ${list.stage}, ${list.districtCode}, ${list.villageCode}, ${list.mentorId}, ${list.idleSince}, ${list.sort}, ${list.descending}, ${list.after ? String(list.after[0]) : null}, ${list.after?.[1] ?? null}, ${list.limit}) as answer`,
      ),
    caseTimeline: (
      token: Buffer,
      page: { caseId: string; limit: number; before: readonly [string, string] | null },
      view: HotAct,
    ) =>
      answer<TimelineRows>(
        () =>
          sql`select hot.case_timeline(${token}, ${page.caseId}, ${page.limit}, ${page.before?.[0] ?? null}, ${page.before?.[1] ?? null}, ${viewed(view)}) as answer`,
      ),
    visitLog: (token: Buffer, visit: VisitToLog, act: HotAct) =>
      answer<VisitLogged>(
        () =>
          sql`select hot.visit_log(${token}, ${sql.json(visit.form)}, ${visit.bodyHash}, ${visit.receiptCode}, ${visit.startedAt}, ${visit.skewSeconds}, ${listLiteral(visit.flags)}, ${visit.doubt}, ${acted(act)}) as answer`,
      ),
    warm: async () => {
      await Promise.allSettled(Array.from({ length: connections }, () => sql`select pg_sleep(0.01)`))
    },
    close: () => sql.end({ timeout: 5 }),
  }
}
// The driver knows no arrays without asking the server for its types first; flags are words without signs.
const listLiteral = (flags: readonly VisitFlag[]) => `{${flags.join(',')}}`

export type HotCalls = ReturnType<typeof openHotCalls>
