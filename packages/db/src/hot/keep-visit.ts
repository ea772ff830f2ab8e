import { salesRanges } from '@titian/domain'

const ranges = Object.entries(salesRanges)
  .map(([key, { from, to }]) => `('${key}', ${from}, ${to ?? 'null::bigint'})`)
  .join(', ')

/**
 * Makes a visit count: the visit, its steps, its figures, and what it changes on its case. `p_visit` is the form as
 * `logVisitInput` has checked it; the transaction acts as the author, whether she logs it herself or the office has
 * accepted it. Returns the flags that the visit bears. Every row is an INSERT … VALUES, as a distributed table wants it.
 */
export const keepVisitSql = `create function hot.keep_visit(p_visit jsonb, p_woman uuid, p_case_mentor uuid, p_started timestamptz, p_skew int, p_received timestamptz, p_flags text[])
returns text[] language plpgsql volatile as $$
declare
  v_id constant uuid := p_visit->>'id';
  v_case constant uuid := p_visit->>'caseId';
  v_region constant text := app.region();
  v_author constant uuid := app.uid();
  v_day constant date := (p_started at time zone 'Asia/Makassar')::date;
  v_figures constant jsonb := nullif(p_visit->'figures', 'null');
  v_flags text[] := p_flags;
  r record;
begin
  -- Women of one house may be visited together: the office is told, nobody is refused.
  if exists (select 1 from app.visit o where o.case_mentor_id = v_author and o.author_id = v_author and o.regency_code = v_region
      and o.started_at > p_started - interval '10 minutes' and o.started_at < p_started + interval '10 minutes') then
    v_flags := v_flags || 'bertindih'::text;
  end if;
  insert into app.visit (id, regency_code, case_id, woman_id, author_id, case_mentor_id, mode, device_started_at, device_sent_at, received_at, started_at, skew_seconds, condition, pause_reason, topics, problems, cause, advice, next_visit_on, confirmation_method, absence_reason, flags)
    values (v_id, v_region, v_case, p_woman, v_author, p_case_mentor, p_visit->>'mode', (p_visit->>'startedAt')::timestamptz, (p_visit->>'sentAt')::timestamptz, p_received, p_started, p_skew, p_visit->>'condition', p_visit->>'pauseReason',
      array(select jsonb_array_elements_text(p_visit->'topics')), array(select jsonb_array_elements_text(p_visit->'problems')),
      p_visit->>'cause', p_visit->>'advice', (p_visit->>'nextVisitOn')::date, p_visit#>>'{confirmation,method}', p_visit#>>'{confirmation,absenceReason}', v_flags);
  for r in select * from jsonb_to_recordset(p_visit->'newFollowUps') as n(id uuid, kind text, note text, assignee text, "dueOn" date) loop
    insert into app.follow_up (id, regency_code, case_id, woman_id, author_id, case_mentor_id, origin_visit_id, kind, note, assignee, due_on, status, created_at)
      values (r.id, v_region, v_case, p_woman, v_author, p_case_mentor, v_id, r.kind, r.note, r.assignee, r."dueOn", 'berjalan', p_received);
  end loop;
  -- An older step that the author can no longer see, or that is not this case's, is left as it is.
  for r in select k.id, n.status from jsonb_to_recordset(p_visit->'followUps') as n(id uuid, status text)
      join app.follow_up k on k.id = n.id and k.regency_code = v_region and k.case_id = v_case loop
    insert into app.follow_up_report (id, regency_code, case_id, woman_id, author_id, case_mentor_id, follow_up_id, visit_id, status)
      values (gen_random_uuid(), v_region, v_case, p_woman, v_author, p_case_mentor, r.id, v_id, r.status);
    -- A report that comes late is kept, but the step stays as the newest visit left it.
    if not exists (select 1 from app.follow_up_report p join app.visit v on v.id = p.visit_id and v.regency_code = p.regency_code
        where p.regency_code = v_region and p.case_id = v_case and p.follow_up_id = r.id and v.started_at > p_started) then
      update app.follow_up set status = r.status, settled_at = case when r.status in ('selesai', 'batal') then p_received end
        where id = r.id and regency_code = v_region and case_id = v_case;
    end if;
  end loop;
  if v_figures->>'salesPerDay' is not null then
    select * into strict r from (values ${ranges}) as known(key, from_rupiah, to_rupiah) where known.key = v_figures->>'salesPerDay';
    insert into app.income_record (id, regency_code, case_id, woman_id, author_id, case_mentor_id, visit_id, recorded_on, week, range_key, from_rupiah, to_rupiah)
      values (gen_random_uuid(), v_region, v_case, p_woman, v_author, p_case_mentor, v_id, v_day, v_figures->>'week', r.key, r.from_rupiah, r.to_rupiah);
  end if;
  if jsonb_typeof(v_figures->'workforce') = 'object' then
    insert into app.workforce_record (id, regency_code, case_id, woman_id, author_id, case_mentor_id, visit_id, recorded_on, women_family, women_paid, men_family, men_paid)
      values (gen_random_uuid(), v_region, v_case, p_woman, v_author, p_case_mentor, v_id, v_day, (v_figures#>>'{workforce,womenFamily}')::int, (v_figures#>>'{workforce,womenPaid}')::int, (v_figures#>>'{workforce,menFamily}')::int, (v_figures#>>'{workforce,menPaid}')::int);
  end if;
  perform app.note_visit(v_id);
  return v_flags;
end $$;
revoke all on function hot.keep_visit from public;
grant execute on function hot.keep_visit to r_mentor;`
