CREATE TABLE "app"."case_event" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"until" date,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_event_pkey" PRIMARY KEY("id","regency_code")
);
--> statement-breakpoint
ALTER TABLE "app"."assistance_case" ADD COLUMN "pause_until" date;--> statement-breakpoint
ALTER TABLE "app"."case_event" ADD CONSTRAINT "case_event_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_event_case_idx" ON "app"."case_event" USING btree ("regency_code","case_id","changed_at","id");--> statement-breakpoint
CREATE INDEX "assistance_case_pause_idx" ON "app"."assistance_case" USING btree ("pause_until") WHERE "app"."assistance_case"."pause_until" is not null;
--> statement-breakpoint

-- ===== Written by hand: access, functions and grants of case_event. =====
alter table app.case_event enable row level security;
alter table app.case_event force row level security;
create policy case_event_owner on app.case_event to app_owner using (true) with check (true);
create policy case_event_backup on app.case_event for select to app_backup using (true);
create policy case_event_mentor_read on app.case_event for select to r_mentor using (case_mentor_id = app.uid() and regency_code = app.region());
create policy case_event_office_read on app.case_event for select to r_supervisor using (regency_code = app.region());
create policy case_event_head_read on app.case_event for select to r_head using (regency_code = app.region());
grant select on app.case_event to app_backup, r_mentor, r_supervisor, r_head;
alter table app.case_event add constraint case_event_mentor_now_fkey foreign key (case_id, case_mentor_id, regency_code) references app.assistance_case (id, case_mentor_id, regency_code) deferrable initially deferred;
alter table app.case_event add constraint case_event_case_woman_fkey foreign key (case_id, woman_id, regency_code) references app.assistance_case (id, woman_id, regency_code);
create index case_event_case_mentor_idx on app.case_event (case_mentor_id);
--> statement-breakpoint

-- As in 0003. What somebody has said about the case after the visit stands, as a newer visit does; a pause with a last
-- day keeps it for as long as visits find her pausing.
create or replace function app.note_visit(p_visit uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v app.visit;
  v_is_older boolean;
begin
  select * into v from app.visit where id = p_visit and regency_code = app.region() and author_id = app.uid();
  if not found then raise exception 'not allowed' using errcode = '42501'; end if;
  select c.last_visit_day > v.visited_day or exists (select 1 from app.case_event k
      where k.case_id = c.id and k.regency_code = c.regency_code and k.changed_at > v.started_at)
    into v_is_older from app.assistance_case c where c.id = v.case_id and c.regency_code = v.regency_code;
  update app.assistance_case c set
      last_visit_day = greatest(c.last_visit_day, v.visited_day),
      next_visit_on = case when c.last_visit_day is null or v.visited_day >= c.last_visit_day then v.next_visit_on else c.next_visit_on end,
      status = case
        when v_is_older or c.status not in ('didampingi', 'jeda') then c.status
        when v.condition = 'berhenti_sementara' then 'jeda' else 'didampingi' end,
      pause_reason = case
        when v_is_older or c.status not in ('didampingi', 'jeda') then c.pause_reason
        when v.condition = 'berhenti_sementara' then v.pause_reason end,
      pause_until = case
        when v_is_older or c.status not in ('didampingi', 'jeda') or v.condition = 'berhenti_sementara' then c.pause_until end,
      facts_version = c.facts_version + 1
    where c.id = v.case_id and c.regency_code = v.regency_code;
end $$;
--> statement-breakpoint

-- Pauses, goes on, ends and reopens, each with its row of history; returns done or why it is not done. A mentor pauses
-- her own cases and goes on with them. A case that ends has no paper that waits, so that the queue holds open cases only.
create function app.change_case(p_id uuid, p_case uuid, p_kind text, p_reason text, p_note text, p_until date, p_at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.assistance_case;
  v_mentor uuid;
begin
  if not coalesce(case app.duty() when 'verifier' then p_kind in ('pause', 'resume', 'leave', 'graduate', 'reopen')
      when 'mentor' then p_kind in ('pause', 'resume') end, false) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  select * into c from app.assistance_case where id = p_case and regency_code = app.region() for update;
  if not found or (app.duty() = 'mentor' and c.case_mentor_id is distinct from app.uid()) then return 'not_found'; end if;
  if not (case p_kind when 'pause' then c.status = 'didampingi' when 'resume' then c.status = 'jeda'
      when 'leave' then c.status in ('tanpa_pendamping', 'didampingi', 'jeda') when 'graduate' then c.status = 'didampingi'
      else c.status in ('berhenti', 'lulus') end) then
    return 'not_now';
  end if;
  if p_kind in ('leave', 'graduate') and exists (select 1 from app.evidence e
      where e.case_id = c.id and e.regency_code = c.regency_code and e.status = 'waiting'
      union all select 1 from app.submission s where s.case_id = c.id and s.regency_code = c.regency_code and s.status = 'waiting') then
    return 'papers_waiting';
  end if;
  if p_kind = 'graduate' and c.stage < (select max(s.number) from app.stage s where s.pathway_id = c.pathway_id) then
    return 'stages_left';
  end if;
  if p_kind = 'reopen' and exists (select 1 from app.assistance_case o
      where o.enterprise_id = c.enterprise_id and o.regency_code = c.regency_code and o.closed_at is null) then
    return 'other_open';
  end if;
  insert into app.case_event (id, regency_code, case_id, woman_id, author_id, case_mentor_id, kind, reason, note, until, changed_at)
    values (p_id, c.regency_code, c.id, c.woman_id, app.uid(), c.case_mentor_id, p_kind, p_reason, p_note, p_until, p_at);
  update app.assistance_case set
      status = case when p_kind = 'pause' then 'jeda' when p_kind = 'leave' then 'berhenti' when p_kind = 'graduate' then 'lulus'
        when c.case_mentor_id is null then 'tanpa_pendamping' else 'didampingi' end,
      pause_reason = case when p_kind = 'pause' then p_reason end,
      pause_until = case when p_kind = 'pause' then p_until end,
      closed_at = case when p_kind in ('leave', 'graduate') then p_at end
    where id = c.id and regency_code = c.regency_code;
  -- Meanwhile she may have come to another mentor with her other business: a woman has one.
  select w.case_mentor_id into v_mentor from app.woman w where w.id = c.woman_id and w.regency_code = c.regency_code;
  if p_kind = 'reopen' and v_mentor is distinct from c.case_mentor_id and v_mentor is not null then
    perform app.hand_over_case(c.id, v_mentor, 'Pendampingan dibuka kembali', p_at);
  end if;
  return 'done';
end $$;
--> statement-breakpoint

-- Ends the pauses whose last day is over, each with a row of history and one of the audit in the name of whoever set the day. Returns how many.
create function app.end_pauses() returns int
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update app.assistance_case set status = 'didampingi', pause_reason = null, pause_until = null
    where pause_until < (now() at time zone 'Asia/Makassar')::date and status = 'jeda'
    returning id, regency_code, woman_id, case_mentor_id),
  told as (
    insert into app.case_event (id, regency_code, case_id, woman_id, author_id, case_mentor_id, kind, reason, note, changed_at)
    select gen_random_uuid(), e.regency_code, e.id, e.woman_id, p.author_id, e.case_mentor_id, 'pause_end', '', '', now()
    from ended e cross join lateral (select k.author_id from app.case_event k
      where k.case_id = e.id and k.regency_code = e.regency_code and k.kind = 'pause' order by k.changed_at desc, k.id desc limit 1) p
    returning case_id, regency_code, woman_id, author_id),
  kept as (
    insert into app.audit_event (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, case_id, woman_id, before, after, device, request_id)
    select gen_random_uuid(), t.regency_code, now(), t.author_id, coalesce(s.duty, 'mentor'), 'case.pauseEnd', 'case', t.case_id, t.case_id, t.woman_id,
      '{"status": "jeda"}', '{"status": "didampingi"}', 'Titian', 'end_pauses'
    from told t left join lateral (select a.duty from app.audit_event a
      where a.case_id = t.case_id and a.regency_code = t.regency_code and a.action = 'case.pause' order by a.at desc, a.id desc limit 1) s on true)
  select count(*)::int from told $$;
revoke all on function app.change_case(uuid, uuid, text, text, text, date, timestamptz), app.end_pauses() from public;
grant execute on function app.change_case(uuid, uuid, text, text, text, date, timestamptz) to r_mentor, r_supervisor;
grant execute on function app.end_pauses() to app_job;
