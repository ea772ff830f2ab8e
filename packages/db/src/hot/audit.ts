/** What a hot call needs to write history: the row's id, the moment, and from where. */
export const actParameters = ['p_event uuid', 'p_at timestamptz', 'p_device text', 'p_request text'] as const

/** A look at a person's data also needs the WITA day: there is one row per actor, case and day. */
export const viewParameters = [...actParameters, 'p_today date'] as const

/** A look at the data of `v_woman` in the case `p_case`. */
export const recordViewSql = `  insert into app.audit_event (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, case_id, woman_id, device, request_id, view_key)
    values (p_event, app.region(), p_at, app.uid(), app.duty(), 'case.view', 'case', p_case, p_case, v_woman, p_device, p_request, app.uid() || ' ' || p_case || ' ' || p_today)
    on conflict do nothing;`

/** One row of history about the visit `v_id` of the case `v_case`; `after` is an SQL expression. */
export const recordVisitSql = (action: 'visit.log' | 'visit.quarantine', after: string): string =>
  `insert into app.audit_event (id, regency_code, at, device_at, actor_id, duty, action, subject_kind, subject_id, case_id, woman_id, after, device, request_id)
      values (p_event, app.region(), p_at, v_device_at, app.uid(), app.duty(), '${action}', 'visit', v_id, v_case, target.woman_id, ${after}, p_device, p_request);`
