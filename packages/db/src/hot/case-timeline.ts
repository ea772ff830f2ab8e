import type { HotFunction } from './hot-function'
import { timelineSql } from './timeline'
import { recordViewSql, viewParameters } from './audit'

/** A page of a case's history as `TimelineRows`: null when the case is not the caller's to see. */
export const caseTimeline: HotFunction = {
  name: 'case_timeline',
  permission: 'case:read',
  parameters: ['p_case uuid', 'p_limit int', 'p_before timestamptz', 'p_before_id uuid', ...viewParameters],
  roles: ['r_mentor', 'r_supervisor', 'r_head'],
  declare: `  answer json;
  v_woman uuid;`,
  body: (role) => `  select c.woman_id, ${timelineSql(role)}
    into v_woman, answer
    from app.assistance_case c where c.id = p_case and c.regency_code = app.region();
  if not found then return null; end if;
${recordViewSql}
  return answer;`,
}
