/** What a hot call that shows a person's data needs to write her history. */
export const viewParameters = [
  'p_event uuid',
  'p_at timestamptz',
  'p_today date',
  'p_device text',
  'p_request text',
] as const

/** A look at the data of `v_woman` in the case `p_case`: one row per actor, case and WITA day. */
export const recordViewSql = `  insert into app.audit_event (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, case_id, woman_id, device, request_id, view_key)
    values (p_event, app.region(), p_at, app.uid(), app.duty(), 'case.view', 'case', p_case, p_case, v_woman, p_device, p_request, app.uid() || ' ' || p_case || ' ' || p_today)
    on conflict do nothing;`
