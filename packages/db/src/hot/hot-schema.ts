import { duties, hasPermission, type Permission } from '@titian/domain'
import { roleOf } from '../scope'
import { caseGet } from './case-get'
import { caseList } from './case-list'
import { caseTimeline } from './case-timeline'
import { sqlOf, type HotFunction } from './hot-function'
import { keepVisitSql } from './keep-visit'
import { pathwayRules } from './pathway-rules'
import { visitLog } from './visit-log'

const hotFunctions: readonly HotFunction[] = [pathwayRules, caseGet, caseList, caseTimeline, visitLog]

const holders = (permission: Permission) =>
  `array[${duties
    .filter((duty) => hasPermission(duty, permission))
    .map((duty) => `'${duty}'`)
    .join(', ')}]`

// Session, right and scope of one statement. The role comes last: what follows runs under its row rules.
const enterSql = `create function hot.enter(p_token bytea, p_duties text[]) returns text
language plpgsql volatile as $$
declare
  s record;
  v_role text;
begin
  select * into s from identity.read_session('staf', p_token);
  if not found then raise exception 'not signed in' using errcode = 'TT401'; end if;
  if s.duty <> all (p_duties) then raise exception 'not allowed' using errcode = 'TT403'; end if;
  if s.must_change then raise exception 'own secret first' using errcode = 'TT428'; end if;
  v_role := case s.duty ${Object.entries(roleOf)
    .map(([duty, role]) => `when '${duty}' then '${role}'`)
    .join(' ')} end;
  perform set_config('app.uid', s.account_id::text, true), set_config('app.region', s.region, true),
    set_config('app.duty', s.duty, true), set_config('role', v_role, true);
  return v_role;
end $$;
revoke all on function hot.enter from public;
grant execute on function hot.enter to app_api;`

/**
 * The schema of the hot calls, made anew whenever a database is set up: it holds no data, only what the code of this
 * version calls (docs/decisions/0013).
 */
export const hotSchemaSql = (): string => `drop schema if exists hot cascade;
create schema hot;
revoke all on schema hot from public;
grant usage on schema hot to app_api, ${[...new Set(Object.values(roleOf))].join(', ')};
${enterSql}
${keepVisitSql}
${hotFunctions.map((hot) => sqlOf(hot, holders(hot.permission))).join('\n')}
`
