CREATE TABLE "app"."partner_decision" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"submission_id" uuid NOT NULL,
	"office_id" text NOT NULL,
	"sender_id" uuid NOT NULL,
	"evidence_author_id" uuid,
	"outcome" text NOT NULL,
	"register" text,
	"number" text,
	"registered_on" date,
	"minutes_number" text,
	"reason" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "partner_decision_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "partner_decision_submission_key" UNIQUE("submission_id","regency_code"),
	CONSTRAINT "partner_decision_not_own" CHECK ("app"."partner_decision"."author_id" <> "app"."partner_decision"."sender_id" and "app"."partner_decision"."author_id" is distinct from "app"."partner_decision"."evidence_author_id"),
	CONSTRAINT "partner_decision_says_where" CHECK (case "app"."partner_decision"."outcome" when 'confirmed' then "app"."partner_decision"."register" is not null and "app"."partner_decision"."number" is not null and "app"."partner_decision"."registered_on" is not null else "app"."partner_decision"."reason" <> '' end)
);
--> statement-breakpoint
CREATE TABLE "app"."submission" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"case_id" uuid NOT NULL,
	"woman_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"case_mentor_id" uuid,
	"office_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"criterion_version" integer NOT NULL,
	"evidence_id" uuid,
	"evidence_author_id" uuid,
	"record_code" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"status" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_pkey" PRIMARY KEY("id","regency_code"),
	CONSTRAINT "submission_code_key" UNIQUE("regency_code","record_code"),
	CONSTRAINT "submission_author_key" UNIQUE("id","regency_code","author_id")
);
--> statement-breakpoint
CREATE TABLE "app"."submission_file" (
	"id" uuid NOT NULL,
	"regency_code" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"office_id" text NOT NULL,
	"media_type" text NOT NULL,
	CONSTRAINT "submission_file_pkey" PRIMARY KEY("id","submission_id","regency_code")
);
--> statement-breakpoint
ALTER TABLE "app"."staff" ADD COLUMN "partner_office_id" text;--> statement-breakpoint
ALTER TABLE "app"."partner_decision" ADD CONSTRAINT "partner_decision_submission_fkey" FOREIGN KEY ("submission_id","regency_code","sender_id") REFERENCES "app"."submission"("id","regency_code","author_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."submission" ADD CONSTRAINT "submission_office_id_partner_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "app"."partner_office"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."submission" ADD CONSTRAINT "submission_case_fkey" FOREIGN KEY ("case_id","regency_code") REFERENCES "app"."assistance_case"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."submission_file" ADD CONSTRAINT "submission_file_submission_fkey" FOREIGN KEY ("submission_id","regency_code") REFERENCES "app"."submission"("id","regency_code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "partner_decision_case_idx" ON "app"."partner_decision" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_waiting_key" ON "app"."submission" USING btree ("regency_code","case_id","criterion_id") WHERE "app"."submission"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "submission_office_idx" ON "app"."submission" USING btree ("regency_code","office_id","sent_at","id");--> statement-breakpoint
CREATE INDEX "submission_case_idx" ON "app"."submission" USING btree ("regency_code","case_id");--> statement-breakpoint
CREATE INDEX "submission_file_submission_idx" ON "app"."submission_file" USING btree ("regency_code","submission_id");--> statement-breakpoint
ALTER TABLE "app"."staff" ADD CONSTRAINT "staff_partner_office_id_partner_office_id_fk" FOREIGN KEY ("partner_office_id") REFERENCES "app"."partner_office"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint

-- What belongs together, as for every record of a case (0001).
do $$
declare t text;
begin
  foreach t in array array['submission', 'partner_decision'] loop
    execute format('alter table app.%I add constraint %I foreign key (case_id, case_mentor_id, regency_code) references app.assistance_case (id, case_mentor_id, regency_code) deferrable initially deferred', t, t || '_mentor_now_fkey');
    execute format('alter table app.%I add constraint %I foreign key (case_id, woman_id, regency_code) references app.assistance_case (id, woman_id, regency_code)', t, t || '_case_woman_fkey');
    execute format('create index %I on app.%I (case_mentor_id)', t || '_case_mentor_idx', t);
  end loop;
  foreach t in array array['submission', 'submission_file', 'partner_decision'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('create policy %I on app.%I to app_owner using (true) with check (true)', t || '_owner', t);
    execute format('create policy %I on app.%I for select to app_backup using (true)', t || '_backup', t);
    execute format('grant select on app.%I to app_backup', t);
  end loop;
end $$;
alter table app.submission add constraint submission_evidence_case_fkey foreign key (evidence_id, case_id, regency_code) references app.evidence (id, case_id, regency_code);
alter table app.submission add constraint submission_evidence_author_fkey foreign key (evidence_id, regency_code, evidence_author_id) references app.evidence (id, regency_code, author_id);
alter table app.submission add constraint submission_case_key unique (id, case_id, regency_code);
alter table app.submission add constraint submission_office_key unique (id, office_id, regency_code);
alter table app.submission_file add constraint submission_file_office_fkey foreign key (submission_id, office_id, regency_code) references app.submission (id, office_id, regency_code);
alter table app.submission_file add constraint submission_file_stored_fkey foreign key (id, regency_code) references app.stored_file (id, regency_code);
alter table app.partner_decision add constraint partner_decision_case_fkey foreign key (submission_id, case_id, regency_code) references app.submission (id, case_id, regency_code);
alter table app.partner_decision add constraint partner_decision_office_fkey foreign key (submission_id, office_id, regency_code) references app.submission (id, office_id, regency_code);
--> statement-breakpoint

-- Who worked in a partner office before offices were kept apart works in the one for industry.
update app.staff s set partner_office_id = o.id from app.partner_office o
  where o.regency_code = s.regency_code and o.kind = 'industry'
    and exists (select 1 from identity.duty_grant g where g.account_id = s.id and g.regency_code = s.regency_code and g.duty = 'partner');
-- The office that the caller works in. A partner office sees what was sent to it, and no case.
create or replace function app.office() returns text language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select s.partner_office_id from app.staff s where s.id = app.uid() and s.regency_code = app.region() and app.duty() = 'partner' $$;
grant select (id, regency_code, author_id, office_id, criterion_id, evidence_author_id, record_code, snapshot, status, sent_at) on app.submission to r_partner;
grant select on app.submission_file to r_partner;
grant select (id, regency_code, author_id, submission_id, office_id, outcome, register, number, registered_on, minutes_number, reason, decided_at) on app.partner_decision to r_partner;
do $$
declare t text;
begin
  foreach t in array array['submission', 'submission_file', 'partner_decision'] loop
    execute format('create policy %I on app.%I for select to r_partner using (office_id = app.office() and regency_code = app.region())', t || '_partner_read', t);
  end loop;
  foreach t in array array['submission', 'partner_decision'] loop
    execute format('grant select on app.%I to r_mentor, r_supervisor, r_head', t);
    execute format('create policy %I on app.%I for select to r_mentor using (case_mentor_id = app.uid() and regency_code = app.region())', t || '_mentor_read', t);
    execute format('create policy %I on app.%I for select to r_supervisor using (regency_code = app.region())', t || '_office_read', t);
    execute format('create policy %I on app.%I for select to r_head using (regency_code = app.region())', t || '_head_read', t);
  end loop;
end $$;
grant select, insert on app.received_action to r_partner;
grant update (result) on app.received_action to r_partner;
grant insert on app.action_conflict to r_partner;
create policy received_action_r_partner on app.received_action to r_partner
  using (author_id = app.uid() and regency_code = app.region()) with check (author_id = app.uid() and regency_code = app.region());
create policy action_conflict_r_partner on app.action_conflict for insert to r_partner
  with check (author_id = app.uid() and regency_code = app.region());
--> statement-breakpoint

-- Sends one case to a partner office of the regency, with the paper that waits for the same criterion, if there is one.
-- False: no such case, closed, not at the stage before that criterion, already there, or no such office.
create function app.send_submission(p_id uuid, p_case uuid, p_office text, p_criterion text, p_version int, p_code text, p_snapshot jsonb, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.assistance_case;
  e app.evidence;
begin
  if app.duty() is distinct from 'verifier' then raise exception 'not allowed' using errcode = '42501'; end if;
  select * into c from app.assistance_case where id = p_case and regency_code = app.region() and closed_at is null for no key update;
  if not found
    or not exists (select 1 from app.partner_office o where o.id = p_office and o.regency_code = app.region())
    or not exists (select 1 from app.criterion k where k.id = p_criterion and k.version = p_version and k.pathway_id = c.pathway_id and k.stage_number = c.stage + 1)
    or exists (select 1 from app.submission s where s.case_id = c.id and s.regency_code = c.regency_code and s.criterion_id = p_criterion and s.status = 'waiting')
    or exists (select 1 from app.evidence v where v.case_id = c.id and v.regency_code = c.regency_code and v.criterion_id = p_criterion and v.status = 'verified')
  then return false; end if;
  select * into e from app.evidence v where v.case_id = c.id and v.regency_code = c.regency_code and v.criterion_id = p_criterion and v.status = 'waiting'
    order by v.received_at desc, v.id desc limit 1;
  insert into app.submission (id, regency_code, case_id, woman_id, author_id, case_mentor_id, office_id, criterion_id, criterion_version, evidence_id, evidence_author_id, record_code, snapshot, status, sent_at)
    values (p_id, c.regency_code, c.id, c.woman_id, app.uid(), c.case_mentor_id, p_office, p_criterion, p_version, e.id, e.author_id, p_code, p_snapshot, 'waiting', p_at);
  insert into app.submission_file (id, regency_code, submission_id, office_id, media_type)
    select f.id, f.regency_code, p_id, p_office, f.media_type from app.stored_file f where f.evidence_id = e.id and f.regency_code = c.regency_code;
  return true;
end $$;
--> statement-breakpoint

-- The office's word: kept, and carried to the paper that it is about. That paper is the one that was sent along while it
-- waits, else one that the mentor has handed in since; where there is none, a confirmation makes one, handed in by
-- whoever sent the record. What the office says of number and day stands over what the paper said.
-- `problem` says why nothing was done.
create function app.decide_submission(p_id uuid, p_submission uuid, p_outcome text, p_register text, p_number text, p_on date, p_minutes text, p_reason text, p_decision uuid, p_at timestamptz)
returns table (problem text, case_id uuid, woman_id uuid, evidence_id uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  c app.assistance_case;
  s app.submission;
  e app.evidence;
  v_type constant text := case p_register when 'siinas' then 'akun_siinas' when 'daftar_ikm' then 'daftar_ikm' end;
begin
  if app.duty() is distinct from 'partner' or p_outcome not in ('confirmed', 'returned') then raise exception 'not allowed' using errcode = '42501'; end if;
  -- One act on a case at a time: of two that together complete a stage, the second sees the first.
  select k.* into c from app.assistance_case k join app.submission own on own.case_id = k.id and own.regency_code = k.regency_code
    where own.id = p_submission and own.regency_code = app.region() and own.office_id = app.office() for no key update of k;
  if not found then return query select 'unknown_code', null::uuid, null::uuid, null::uuid; return; end if;
  select * into s from app.submission own where own.id = p_submission and own.regency_code = app.region() for update;
  if s.status <> 'waiting' then return query select 'already_decided', null::uuid, null::uuid, null::uuid; return; end if;
  -- Whoever accompanies her, sent the record or handed in the paper does not decide.
  if app.uid() in (s.author_id, coalesce(s.evidence_author_id, s.author_id), coalesce(c.case_mentor_id, s.author_id)) then
    return query select 'own_submission', null::uuid, null::uuid, null::uuid; return;
  end if;
  insert into app.partner_decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, submission_id, office_id, sender_id, evidence_author_id, outcome, register, number, registered_on, minutes_number, reason, decided_at)
    values (p_id, s.regency_code, s.case_id, s.woman_id, app.uid(), s.case_mentor_id, s.id, s.office_id, s.author_id, s.evidence_author_id, p_outcome, p_register, p_number, p_on, p_minutes, p_reason, p_at);
  update app.submission set status = p_outcome where id = s.id and regency_code = s.regency_code;
  select * into e from app.evidence v where v.case_id = s.case_id and v.regency_code = s.regency_code and v.criterion_id = s.criterion_id
    and v.status = 'waiting' and v.author_id <> app.uid()
    order by (v.id is not distinct from s.evidence_id) desc, v.received_at desc, v.id desc limit 1;
  if e.id is null and p_outcome = 'confirmed' then
    insert into app.evidence (id, regency_code, case_id, woman_id, author_id, case_mentor_id, criterion_id, criterion_version, type, number, issued_on, note, status, device_sent_at, received_at)
      values (s.id, s.regency_code, s.case_id, s.woman_id, s.author_id, s.case_mentor_id, s.criterion_id, s.criterion_version, v_type, p_number, p_on, '', 'waiting', s.sent_at, s.sent_at)
      returning * into e;
  end if;
  if e.id is not null and (p_outcome = 'confirmed' or e.id = s.evidence_id) then
    insert into app.decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, evidence_id, evidence_author_id, outcome, reason, decided_at)
      values (p_decision, s.regency_code, s.case_id, s.woman_id, app.uid(), s.case_mentor_id, e.id, e.author_id, case p_outcome when 'confirmed' then 'verified' else 'returned' end, p_reason, p_at);
    update app.evidence v set status = case p_outcome when 'confirmed' then 'verified' else 'returned' end,
        type = coalesce(v_type, v.type), number = coalesce(p_number, v.number), issued_on = coalesce(p_on, v.issued_on)
      where v.id = e.id and v.regency_code = s.regency_code;
  end if;
  return query select null::text, s.case_id, s.woman_id, e.id;
end $$;
--> statement-breakpoint

-- The kind of a file that was sent to the caller's office; the look is in her history, once a day, as every look is.
create function app.look_at_submission_file(p_event uuid, p_file uuid, p_day date, p_at timestamptz, p_device text, p_request text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  f app.submission_file;
  s app.submission;
begin
  if app.duty() is distinct from 'partner' then raise exception 'not allowed' using errcode = '42501'; end if;
  select * into f from app.submission_file k where k.id = p_file and k.regency_code = app.region() and k.office_id = app.office() limit 1;
  if not found then return null; end if;
  select * into s from app.submission k where k.id = f.submission_id and k.regency_code = f.regency_code;
  insert into app.audit_event (id, regency_code, at, actor_id, duty, action, subject_kind, subject_id, case_id, woman_id, device, request_id, view_key)
    values (p_event, s.regency_code, p_at, app.uid(), app.duty(), 'case.view', 'case', s.case_id, s.case_id, s.woman_id, p_device, p_request,
      app.uid() || ' ' || s.case_id || ' ' || p_day)
    on conflict do nothing;
  return f.media_type;
end $$;
--> statement-breakpoint

-- A second person's decision, as in 0003; but a paper that lies at a partner office is that office's to decide, and so is
-- whether a business is registered.
create or replace function app.decide_evidence(p_id uuid, p_evidence uuid, p_outcome text, p_reason text, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare e app.evidence;
begin
  if app.duty() is distinct from 'verifier' or p_outcome not in ('verified', 'returned') then raise exception 'not allowed' using errcode = '42501'; end if;
  perform 1 from app.assistance_case c join app.evidence own on own.case_id = c.id and own.regency_code = c.regency_code
    where own.id = p_evidence and c.regency_code = app.region() for no key update of c;
  select * into e from app.evidence where id = p_evidence and regency_code = app.region() for update;
  if not found or e.status <> 'waiting' then return false; end if;
  if (e.criterion_id = 'industri.ikm_terdaftar' and p_outcome = 'verified')
    or exists (select 1 from app.submission s where s.evidence_id = e.id and s.regency_code = e.regency_code and s.status = 'waiting')
  then raise exception 'not allowed' using errcode = '42501'; end if;
  insert into app.decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, evidence_id, evidence_author_id, outcome, reason, decided_at)
    values (p_id, e.regency_code, e.case_id, e.woman_id, app.uid(), e.case_mentor_id, e.id, e.author_id, p_outcome, p_reason, p_at);
  update app.evidence set status = p_outcome where id = e.id and regency_code = e.regency_code;
  return true;
end $$;
--> statement-breakpoint

-- A case that changes hands takes along every table that says so by its key, the newest ones too.
create or replace function app.hand_over_case(p_case uuid, p_mentor uuid, p_reason text, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_woman uuid;
  v_case uuid;
  t text;
begin
  if app.duty() is distinct from 'verifier' then raise exception 'not allowed' using errcode = '42501'; end if;
  select woman_id into v_woman from app.assistance_case where id = p_case and regency_code = app.region() for update;
  if not found then return false; end if;
  if not exists (select 1 from app.staff s join identity.duty_grant g on g.account_id = s.id and g.regency_code = s.regency_code
      where s.id = p_mentor and s.regency_code = app.region() and s.status = 'active' and g.duty = 'mentor'
        and g.valid_from <= (now() at time zone 'Asia/Makassar')::date and (g.valid_to is null or g.valid_to >= (now() at time zone 'Asia/Makassar')::date)) then
    return false;
  end if;
  for v_case in select id from app.assistance_case where woman_id = v_woman and regency_code = app.region() and closed_at is null for update loop
    insert into app.assignment (case_id, mentor_id, regency_code) values (v_case, p_mentor, app.region()) on conflict do nothing;
    update app.assignment_period set ends_at = p_at where case_id = v_case and regency_code = app.region() and ends_at is null;
    insert into app.assignment_period (id, regency_code, case_id, mentor_id, woman_id, case_mentor_id, starts_at, reason, assigned_by)
      values (gen_random_uuid(), app.region(), v_case, p_mentor, v_woman, p_mentor, p_at, p_reason, app.uid());
    update app.assistance_case set case_mentor_id = p_mentor, status = case when status = 'tanpa_pendamping' then 'didampingi' else status end
      where id = v_case and regency_code = app.region();
    for t in select f.conrelid::regclass::text from pg_constraint f
        where f.confrelid = 'app.assistance_case'::regclass and f.conname like '%\_mentor\_now\_fkey' order by 1 loop
      execute format('update %s set case_mentor_id = $1 where case_id = $2 and regency_code = $3', t) using p_mentor, v_case, app.region();
    end loop;
  end loop;
  update app.woman set case_mentor_id = p_mentor where id = v_woman and regency_code = app.region();
  update app.woman_private set case_mentor_id = p_mentor where id = v_woman and regency_code = app.region();
  foreach t in array array['enterprise', 'ownership', 'product', 'group_member'] loop
    execute format('update app.%I set case_mentor_id = $1 where woman_id = $2 and regency_code = $3', t) using p_mentor, v_woman, app.region();
  end loop;
  return true;
end $$;
--> statement-breakpoint

revoke all on function app.look_at_submission_file(uuid, uuid, date, timestamptz, text, text),
  app.send_submission(uuid, uuid, text, text, int, text, jsonb, timestamptz),
  app.decide_submission(uuid, uuid, text, text, text, date, text, text, uuid, timestamptz) from public;
grant execute on function app.send_submission(uuid, uuid, text, text, int, text, jsonb, timestamptz) to r_supervisor;
grant execute on function app.decide_submission(uuid, uuid, text, text, text, date, text, text, uuid, timestamptz) to r_partner;
grant execute on function app.look_at_submission_file(uuid, uuid, date, timestamptz, text, text) to r_partner;
