import type { Permission } from '@titian/domain'

/** The acting roles of staff that may hold the right of a hot call. */
export type HotRole = 'r_mentor' | 'r_supervisor' | 'r_head'

export type HotFunction = {
  name: string
  permission: Permission
  /** Parameters after the session token, as SQL: `p_case uuid`. */
  parameters: readonly `p_${string} ${string}`[]
  roles: readonly HotRole[]
  declare?: string
  /** The statements for one role; they end in `return <json>`. */
  body: (role: HotRole) => string
}

const nameOf = (parameter: string) => parameter.split(' ')[0] ?? ''

/**
 * The SQL of a hot call: one function a role, and the one that is called, which checks session and right, takes the
 * role on and hands over. `holders` are the duties that hold the right, as a SQL array. A plan belongs to a role: shared by two, it would be made anew at every change of hands.
 */
export const sqlOf = (
  { name, parameters, roles, declare = '', body }: HotFunction,
  holders: string,
): string => {
  const list = parameters.join(', ')
  const names = parameters.map(nameOf).join(', ')
  const forRole = (role: HotRole) => `create function hot.${name}_${role}(${list}) returns json
language plpgsql volatile as $$
${declare && `declare\n${declare}\n`}begin
${body(role)}
end $$;
revoke all on function hot.${name}_${role} from public;
grant execute on function hot.${name}_${role} to ${role};`
  return `${roles.map(forRole).join('\n')}
create function hot.${name}(p_token bytea, ${list}) returns json
language plpgsql volatile as $$
begin
  case hot.enter(p_token, ${holders})
${roles.map((role) => `    when '${role}' then return hot.${name}_${role}(${names});`).join('\n')}
    else raise exception 'no such role' using errcode = 'TT403';
  end case;
end $$;
revoke all on function hot.${name} from public;
grant execute on function hot.${name} to app_api;`
}
