import {
  assignmentPeriod,
  caseEvent,
  decision,
  evidence,
  messageSettlement,
  stageEvent,
  visit,
  visitConfirmation,
} from '../schema'
import type { HotRole } from './hot-function'
import { listOf, objectOf, pick, type RowOf } from './pick'

const visitFields = pick(visit, 'v', [
  'id',
  'mode',
  'condition',
  'topics',
  'problems',
  'cause',
  'advice',
  'flags',
  'startedAt',
  'deviceStartedAt',
  'receivedAt',
])
const answerFields = pick(visitConfirmation, 'r', ['answer', 'note'])
const settlementFields = pick(messageSettlement, 'u', ['note', 'settledAt'])
const sentFields = pick(evidence, 'e', ['id', 'type', 'number', 'receivedAt'])
const decidedFields = pick(decision, 'd', ['id', 'outcome', 'reason', 'decidedAt'])
const reachedFields = pick(stageEvent, 't', ['id', 'isAtEntry', 'reachedAt', 'stage'])
const periodFields = pick(assignmentPeriod, 'p', ['id', 'reason', 'startsAt'])
const changedFields = pick(caseEvent, 'k', ['id', 'kind', 'reason', 'note', 'until', 'changedAt'])

type By = { by: string | null }
/** What happened on a case, each kind apart and newest first, one more of each than a page shows. */
export type TimelineRows = {
  visits: (RowOf<typeof visitFields> &
    By & {
      addenda: string[]
      answer: RowOf<typeof answerFields> | null
      settlement: (RowOf<typeof settlementFields> & By) | null
    })[]
  sent: (RowOf<typeof sentFields> & By)[]
  decided: (RowOf<typeof decidedFields> & By & { type: string })[]
  reached: (RowOf<typeof reachedFields> & By & { stageName: string })[]
  periods: (RowOf<typeof periodFields> & By & { mentorName: string | null })[]
  changed: (RowOf<typeof changedFields> & By)[]
}

const nameOf = (id: string) =>
  `(select s.name from app.staff s where s.id = ${id} and s.regency_code = c.regency_code)`

/**
 * The history of the case `c` before `p_before`/`p_before_id` (both null: from the newest), `p_limit + 1` of each kind.
 */
export const timelineSql = (role: HotRole): string => {
  // What she told the office alone is not her mentor's to read, whom the row rule keeps from it as well, nor an
  // officer's whose own visit it is about.
  const heard =
    role === 'r_mentor' ? `r.answer = 'benar'` : `(r.answer = 'benar' or v.author_id <> app.uid())`
  const settlement =
    role === 'r_mentor'
      ? 'null'
      : `(select ${objectOf(settlementFields, `'by', ${nameOf('u.author_id')}`)} from app.message_settlement u
          where u.visit_id = v.id and u.regency_code = v.regency_code and v.author_id <> app.uid())`
  const page = (list: string, table: string, alias: string, at: string, where: string) =>
    listOf(
      list,
      `${alias}.${at} desc, ${alias}.id desc`,
      `(select * from app.${table} where ${where} and regency_code = c.regency_code
        and (p_before is null or (${at}, id) < (p_before, p_before_id))
        order by ${at} desc, id desc limit p_limit + 1) ${alias}`,
    )
  const ofCase = 'case_id = c.id'
  return objectOf(
    `'visits', ${page(
      objectOf(
        visitFields,
        `'by', ${nameOf('v.author_id')}`,
        `'addenda', coalesce((select json_agg(a.text order by a.received_at, a.id) from app.visit_addendum a where a.visit_id = v.id and a.regency_code = v.regency_code), '[]')`,
        `'answer', (select ${objectOf(answerFields)} from app.visit_confirmation r where r.visit_id = v.id and r.regency_code = v.regency_code and ${heard})`,
        `'settlement', ${settlement}`,
      ),
      'visit',
      'v',
      'started_at',
      ofCase,
    )}`,
    `'sent', ${page(objectOf(sentFields, `'by', ${nameOf('e.author_id')}`), 'evidence', 'e', 'received_at', ofCase)}`,
    `'decided', ${page(
      objectOf(
        decidedFields,
        `'by', ${nameOf('d.author_id')}`,
        `'type', (select e.type from app.evidence e where e.id = d.evidence_id and e.regency_code = d.regency_code)`,
      ),
      'decision',
      'd',
      'decided_at',
      ofCase,
    )}`,
    `'reached', ${page(
      objectOf(
        reachedFields,
        `'by', ${nameOf('t.author_id')}`,
        `'stageName', (select g.name from app.stage g where g.pathway_id = c.pathway_id and g.number = t.stage)`,
      ),
      'stage_event',
      't',
      'reached_at',
      ofCase,
    )}`,
    `'periods', ${page(
      objectOf(periodFields, `'by', ${nameOf('p.assigned_by')}`, `'mentorName', ${nameOf('p.mentor_id')}`),
      'assignment_period',
      'p',
      'starts_at',
      ofCase,
    )}`,
    `'changed', ${page(objectOf(changedFields, `'by', ${nameOf('k.author_id')}`), 'case_event', 'k', 'changed_at', ofCase)}`,
  )
}
