import type { Actor, Duty } from '@titian/domain'
import { eachTable, myCases, myWomen, ownActions, type Oracle } from './oracle'

type MayAdd = (row: Record<string, unknown>, actor: Actor) => boolean

const isHere: MayAdd = (row, { region }) => row.regency_code === region
const isByMe: MayAdd = (row, actor) => row.author_id === actor.id && isHere(row, actor)
const isMyCase: MayAdd = (row, actor) => row.case_mentor_id === actor.id && isHere(row, actor)
const isMadeByMe: MayAdd = (row, actor) => row.created_by === actor.id && isHere(row, actor)
const isMyHistory: MayAdd = (row, actor) =>
  row.actor_id === actor.id &&
  row.duty === actor.duty &&
  isHere(row, actor) &&
  (row.view_key === null || (typeof row.view_key === 'string' && row.view_key.startsWith(`${actor.id} `)))

const each = (tables: readonly string[], rule: MayAdd): Record<string, MayAdd> =>
  Object.fromEntries(tables.map((table) => [table, rule]))

const actions = each(['received_action', 'action_conflict'], isByMe)
const history = { audit_event: isMyHistory }

/**
 * Which rows each duty may add as far as row rules say it; what belongs to what, the keys say. A table that is not
 * named may not be added to. Source: security.md §3.1.
 */
export const mayAdd: Record<Duty, Partial<Record<string, MayAdd>>> = {
  mentor: {
    ...history,
    ...actions,
    ...each(['woman', 'woman_private', 'enterprise', 'ownership', 'product', 'group_member'], isMyCase),
    ...each(['visit', 'visit_addendum', 'follow_up', 'follow_up_report'], isByMe),
    ...each(['income_record', 'workforce_record', 'entry_permit', 'consent'], isByMe),
    evidence: (row, actor) => isByMe(row, actor) && isMyCase(row, actor) && row.status === 'waiting',
    production_record: (row, actor) => isByMe(row, actor) && isMyCase(row, actor),
    printed_licence: (row, actor) =>
      isByMe(row, actor) && isMyCase(row, actor) && row.recorded_as === 'mentor',
    stored_file: (row, actor) => isByMe(row, actor) && isMyCase(row, actor) && row.evidence_id === null,
    visit_quarantine: (row, actor) => isByMe(row, actor) && row.outcome === null && row.resolution === '',
  },
  verifier: {
    ...history,
    ...actions,
    group_member: isHere,
    ...each(['women_group', 'staff'], isMadeByMe),
    ...each(['message_settlement', 'production_record', 'printed_licence'], isByMe),
  },
  head: history,
  partner: { ...history, ...actions },
  province: history,
  provinceData: history,
  admin: { ...history, staff: () => true },
  entrepreneur: {
    ...history,
    ...actions,
    visit_confirmation: (row, actor) => isByMe(row, actor) && row.woman_id === actor.id,
  },
}

const inRegion = 't.regency_code = $2'

/** Which rows each duty may change, in whatever columns it may; a table that is not named in none. */
export const mayChange: Record<Duty, Oracle> = {
  mentor: {
    ...eachTable(['woman', 'woman_private'], `t.id in ${myWomen}`),
    ...eachTable(['enterprise', 'product'], `t.woman_id in ${myWomen}`),
    ...eachTable(['entry_permit', 'follow_up'], `t.case_id in ${myCases}`),
    assistance_case: `t.id in ${myCases}`,
    stored_file: `t.case_id in ${myCases} and t.author_id = $1 and t.evidence_id is null`,
    received_action: ownActions,
  },
  verifier: {
    ...eachTable(
      ['woman', 'woman_private', 'enterprise', 'product', 'assistance_case', 'entry_permit', 'staff'],
      inRegion,
    ),
    received_action: ownActions,
  },
  head: {},
  partner: { received_action: ownActions },
  province: {},
  provinceData: {},
  admin: { staff: 'true' },
  entrepreneur: { received_action: ownActions },
}
