import type { ListCasesInput, LogVisitInput, VisitDoubt, VisitFlag } from '@titian/domain'
import type { PendingQuery, Sql } from 'postgres'
import { openHotConnections } from './hot-connections'
import type { CaseDossier } from './hot/case-get'
import type { CasePage } from './hot/case-list'
import type { PathwayRules } from './hot/pathway-rules'
import type { TimelineRows } from './hot/timeline'
import type { VisitLogged } from './hot/visit-log'

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
 * Only single statements: when the server drops a connection this driver rejects those, while its `begin` and
 * `reserve` throw where nobody listens (architecture.md).
 * @throws Error with SQLSTATE `TT401` not signed in, `TT403` no such right, `TT428` own secret first
 */
export const openHotCalls = (url: string) => {
  const { run, warm, close } = openHotConnections(url)
  const answer = <Answer>(statement: (sql: Sql) => PendingQuery<{ answer: Answer | null }[]>) =>
    run(statement)
  const acted = (sql: Sql, { event, at, device, request }: HotAct) =>
    sql`${event}, ${at}, ${device}, ${request}`
  const viewed = (sql: Sql, act: HotAct) => sql`${acted(sql, act)}, ${act.today}`
  return {
    pathwayRules: (token: Buffer, pathwayId: string) =>
      answer<PathwayRules>((sql) => sql`select hot.pathway_rules(${token}, ${pathwayId}) as answer`),
    caseGet: (token: Buffer, caseId: string, limit: number, view: HotAct) =>
      answer<CaseDossier>(
        (sql) => sql`select hot.case_get(${token}, ${caseId}, ${limit}, ${viewed(sql, view)}) as answer`,
      ),
    caseList: (token: Buffer, list: CasesToList) =>
      answer<CasePage>(
        (sql) =>
          sql`select hot.case_list(${token}, ${list.text}, ${list.status}, ${list.stage}, ${list.districtCode}, ${list.villageCode}, ${list.mentorId}, ${list.idleSince}, ${list.sort}, ${list.descending}, ${list.after ? String(list.after[0]) : null}, ${list.after?.[1] ?? null}, ${list.limit}) as answer`,
      ),
    caseTimeline: (
      token: Buffer,
      page: { caseId: string; limit: number; before: readonly [string, string] | null },
      view: HotAct,
    ) =>
      answer<TimelineRows>(
        (sql) =>
          sql`select hot.case_timeline(${token}, ${page.caseId}, ${page.limit}, ${page.before?.[0] ?? null}, ${page.before?.[1] ?? null}, ${viewed(sql, view)}) as answer`,
      ),
    visitLog: (token: Buffer, visit: VisitToLog, act: HotAct) =>
      answer<VisitLogged>(
        (sql) =>
          sql`select hot.visit_log(${token}, ${sql.json(visit.form)}, ${visit.bodyHash}, ${visit.receiptCode}, ${visit.startedAt}, ${visit.skewSeconds}, ${listLiteral(visit.flags)}, ${visit.doubt}, ${acted(sql, act)}) as answer`,
      ),
    warm,
    close,
  }
}
// The driver knows no arrays without asking the server for its types first; flags are words without signs.
const listLiteral = (flags: readonly VisitFlag[]) => `{${flags.join(',')}}`

export type HotCalls = ReturnType<typeof openHotCalls>
