import { canDo, caseStatuses, keysOf } from '@titian/domain'
import { actParameters, recordVisitSql } from './audit'
import type { HotFunction } from './hot-function'

const open = keysOf(caseStatuses)
  .filter((status) => canDo(status, 'logVisit'))
  .map((status) => `'${status}'`)
  .join(', ')

/** What became of a visit that was sent. `mayOpenStage`: facts of the next stage are counted, and may have changed. */
export type VisitLogged =
  { refused: 'id_already_used' } | { refused: null; result: VisitResult; mayOpenStage: boolean }
export type VisitResult = {
  visitId: string
  receiptCode: string
  isQuarantined: boolean
  stage: number
  flags: string[]
}

/**
 * `visits.log` from the received action to its stored result. The same id, author and hash answer as before; anything
 * else under that id is kept as a second body. A case that never was hers: SQLSTATE TT404, nothing is written.
 */
export const visitLog: HotFunction = {
  name: 'visit_log',
  permission: 'visit:log',
  parameters: [
    'p_visit jsonb',
    'p_hash bytea',
    'p_receipt text',
    'p_started timestamptz',
    'p_skew int',
    'p_flags text[]',
    'p_doubt text',
    ...actParameters,
  ],
  roles: ['r_mentor'],
  declare: `  v_id constant uuid := p_visit->>'id';
  v_case constant uuid := p_visit->>'caseId';
  v_device_at constant timestamptz := p_visit->>'startedAt';
  v_doubt text := p_doubt;
  v_flags text[] := p_flags;
  v_result jsonb;
  known app.received_action;
  target record;`,
  body: () => `  insert into app.received_action (id, regency_code, author_id, kind, body_hash, body, received_at)
    values (v_id, app.region(), app.uid(), 'visits.log', p_hash, p_visit, p_at) on conflict do nothing;
  if not found then
    -- The row rules may hide the row of another author; then nothing is found and the id is still taken.
    select * into known from app.received_action a where a.id = v_id and a.regency_code = app.region();
    if not found or known.kind <> 'visits.log' or known.author_id <> app.uid() or known.body_hash <> p_hash then
      insert into app.action_conflict (id, regency_code, action_id, author_id, kind, body, received_at)
        values (p_event, app.region(), v_id, app.uid(), 'visits.log', p_visit, p_at);
      return json_build_object('refused', 'id_already_used');
    end if;
  end if;
  select * into target from app.visit_target(v_case, p_started, jsonb_typeof(p_visit->'figures') = 'object');
  if not found then raise exception 'not found' using errcode = 'TT404'; end if;
  if known.result is not null then
    return json_build_object('refused', null, 'result', known.result, 'mayOpenStage', target.may_open_stage);
  end if;
  if v_doubt is null and not (target.was_assigned and target.status in (${open})) then v_doubt := 'outside_assignment'; end if;
  if v_doubt is not null then
    insert into app.visit_quarantine (id, regency_code, case_id, woman_id, author_id, case_mentor_id, body, reason, started_at, received_at, resolution)
      values (v_id, app.region(), v_case, target.woman_id, app.uid(), target.case_mentor_id, p_visit, v_doubt, p_started, p_at, '');
    ${recordVisitSql('visit.quarantine', `jsonb_build_object('reason', v_doubt)`)}
  else
    v_flags := hot.keep_visit(p_visit, target.woman_id, target.case_mentor_id, p_started, p_skew, p_at, p_flags);
    ${recordVisitSql('visit.log', `jsonb_build_object('mode', p_visit->'mode', 'condition', p_visit->'condition', 'flags', v_flags)`)}
  end if;
  v_result := jsonb_build_object('visitId', v_id, 'receiptCode', p_receipt, 'isQuarantined', v_doubt is not null,
    'stage', case when v_doubt is null then target.stage else 0 end, 'flags', v_flags);
  update app.received_action set result = v_result where id = v_id and regency_code = app.region();
  return json_build_object('refused', null, 'result', v_result, 'mayOpenStage', v_doubt is null and target.may_open_stage);`,
}
