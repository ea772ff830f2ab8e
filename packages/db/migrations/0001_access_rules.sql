-- Second line of access: forced row-level security, one policy per role, no subquery in any policy.
-- Scope arrives by SET LOCAL; a setting that was used once on a pooled connection reads '' and not NULL.
create function app.uid() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.uid', true), '')::uuid $$;
create function app.region() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.region', true), '') $$;
create function app.duty() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.duty', true), '') $$;
create function app.office() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.office', true), '') $$;
--> statement-breakpoint

revoke all on schema app, identity from public;
grant usage on schema app to r_mentor, r_supervisor, r_head, r_province, r_partner, r_admin, r_entrepreneur, app_portal, app_job, app_backup, app_auth;
grant usage on schema identity to r_mentor, r_supervisor, r_admin, app_api, app_auth, app_portal, app_backup;
--> statement-breakpoint

-- Every operational table: row-level security on and forced, the owner and the backup see all.
-- Reference tables hold no persons; they are read by everyone and written by the owner only.
do $$
declare
  t text;
  reference constant text[] := array['area', 'area_change', 'office', 'partner_office', 'pathway', 'stage', 'criterion', 'statistic', 'product_kind', 'installation'];
begin
  for t in select tablename from pg_tables where schemaname = 'app' loop
    if t = any (reference) then
      execute format('grant select on app.%I to r_mentor, r_supervisor, r_head, r_province, r_partner, r_admin, r_entrepreneur, app_portal, app_job, app_auth, app_backup', t);
    else
      execute format('alter table app.%I enable row level security', t);
      execute format('alter table app.%I force row level security', t);
      execute format('create policy %I on app.%I to app_owner using (true) with check (true)', t || '_owner', t);
      execute format('create policy %I on app.%I for select to app_backup using (true)', t || '_backup', t);
      execute format('grant select on app.%I to app_backup', t);
    end if;
  end loop;
  for t in select tablename from pg_tables where schemaname = 'identity' loop
    execute format('grant select, insert, update on identity.%I to app_auth', t);
    execute format('grant select on identity.%I to app_backup', t);
  end loop;
end $$;
grant delete on identity.throttle to app_auth;
--> statement-breakpoint

-- Keys, not policies, say what belongs together: a policy holds no subquery, and a foreign key sees every row.
alter table app.woman add constraint woman_mentor_key unique (id, case_mentor_id, regency_code);
alter table app.enterprise add constraint enterprise_woman_key unique (id, woman_id, regency_code);
alter table app.product add constraint product_woman_key unique (id, woman_id, regency_code);
alter table app.assistance_case add constraint assistance_case_woman_key unique (id, woman_id, regency_code);
alter table app.assistance_case add constraint assistance_case_mentor_key unique (id, case_mentor_id, regency_code);
alter table app.visit add constraint visit_woman_key unique (id, regency_code, woman_id);
alter table app.visit add constraint visit_case_key unique (id, case_id, regency_code);
alter table app.follow_up add constraint follow_up_case_key unique (id, case_id, regency_code);
alter table app.evidence add constraint evidence_case_key unique (id, case_id, regency_code);
do $$
declare t text;
begin
  -- case_mentor_id says who may read a row now. Only the case's own mentor can be named there, and a hand-over that
  -- crosses a late record cannot leave it with the former one: checked at commit, so that all rows move together.
  foreach t in array array['assignment_period', 'visit', 'visit_addendum', 'visit_confirmation', 'visit_quarantine', 'follow_up', 'follow_up_report', 'income_record', 'workforce_record', 'evidence', 'decision', 'stored_file', 'stage_event', 'entry_permit', 'consent'] loop
    execute format('alter table app.%I add constraint %I foreign key (case_id, case_mentor_id, regency_code) references app.assistance_case (id, case_mentor_id, regency_code) deferrable initially deferred', t, t || '_mentor_now_fkey');
    execute format('alter table app.%I add constraint %I foreign key (case_id, woman_id, regency_code) references app.assistance_case (id, woman_id, regency_code)', t, t || '_case_woman_fkey');
    execute format('create index %I on app.%I (case_mentor_id)', t || '_case_mentor_idx', t);
  end loop;
  foreach t in array array['enterprise', 'ownership', 'product', 'group_member'] loop
    execute format('alter table app.%I add constraint %I foreign key (woman_id, case_mentor_id, regency_code) references app.woman (id, case_mentor_id, regency_code) deferrable initially deferred', t, t || '_mentor_now_fkey');
  end loop;
  -- Who may write as author of field records: someone who is or was assigned to that case.
  foreach t in array array['visit_addendum', 'visit_quarantine', 'follow_up', 'follow_up_report', 'income_record', 'workforce_record', 'entry_permit', 'consent'] loop
    execute format('alter table app.%I add constraint %I foreign key (case_id, author_id, regency_code) references app.assignment (case_id, mentor_id, regency_code)', t, t || '_author_assignment_fkey');
  end loop;
  -- What hangs on a visit hangs on the same case.
  foreach t in array array['visit_addendum', 'visit_confirmation', 'follow_up_report', 'income_record', 'workforce_record'] loop
    execute format('alter table app.%I add constraint %I foreign key (visit_id, case_id, regency_code) references app.visit (id, case_id, regency_code)', t, t || '_visit_case_fkey');
  end loop;
end $$;
alter table app.woman_private add constraint woman_private_mentor_now_fkey foreign key (id, case_mentor_id, regency_code) references app.woman (id, case_mentor_id, regency_code) deferrable initially deferred;
alter table app.product add constraint product_enterprise_woman_fkey foreign key (enterprise_id, woman_id, regency_code) references app.enterprise (id, woman_id, regency_code);
alter table app.assistance_case add constraint assistance_case_enterprise_woman_fkey foreign key (enterprise_id, woman_id, regency_code) references app.enterprise (id, woman_id, regency_code);
alter table app.follow_up add constraint follow_up_visit_case_fkey foreign key (origin_visit_id, case_id, regency_code) references app.visit (id, case_id, regency_code);
alter table app.follow_up_report add constraint follow_up_report_step_case_fkey foreign key (follow_up_id, case_id, regency_code) references app.follow_up (id, case_id, regency_code);
alter table app.stored_file add constraint stored_file_evidence_case_fkey foreign key (evidence_id, case_id, regency_code) references app.evidence (id, case_id, regency_code);
alter table app.decision add constraint decision_evidence_case_fkey foreign key (evidence_id, case_id, regency_code) references app.evidence (id, case_id, regency_code);
alter table app.evidence add constraint evidence_product_woman_fkey foreign key (product_id, woman_id, regency_code) references app.product (id, woman_id, regency_code);
-- Her confirmation is of a visit to herself, and there is one.
alter table app.visit_confirmation add constraint visit_confirmation_woman_fkey foreign key (visit_id, regency_code, woman_id) references app.visit (id, regency_code, woman_id);
alter table app.visit_confirmation add constraint visit_confirmation_once_key unique (visit_id, regency_code);
create index visit_confirmation_message_idx on app.visit_confirmation (regency_code, answered_at) where answer = 'tidak_sesuai';
-- A settlement is of her own message, and names whose visit the message is about: that person settles nothing.
alter table app.visit add constraint visit_author_key unique (id, author_id, regency_code);
alter table app.visit_confirmation add constraint visit_confirmation_message_key unique (id, visit_id, woman_id, regency_code);
alter table app.message_settlement add constraint message_settlement_message_fkey foreign key (confirmation_id, visit_id, woman_id, regency_code) references app.visit_confirmation (id, visit_id, woman_id, regency_code);
alter table app.message_settlement add constraint message_settlement_visit_author_fkey foreign key (visit_id, visit_author_id, regency_code) references app.visit (id, author_id, regency_code);
--> statement-breakpoint

-- Mentor: reads what belongs to her cases now, whoever wrote it.
do $$
declare t text;
begin
  foreach t in array array['woman', 'woman_private', 'enterprise', 'ownership', 'product', 'group_member', 'assistance_case', 'assignment_period', 'visit', 'visit_addendum', 'follow_up', 'follow_up_report', 'income_record', 'workforce_record', 'evidence', 'decision', 'stored_file', 'stage_event', 'entry_permit'] loop
    execute format('grant select on app.%I to r_mentor', t);
    execute format('create policy %I on app.%I for select to r_mentor using (case_mentor_id = app.uid() and regency_code = app.region())', t || '_mentor_read', t);
  end loop;
  -- Registration makes these rows; the case and its assignment come from app.open_case alone.
  foreach t in array array['woman', 'woman_private', 'enterprise', 'ownership', 'product', 'group_member'] loop
    execute format('grant insert on app.%I to r_mentor', t);
    execute format('create policy %I on app.%I for insert to r_mentor with check (case_mentor_id = app.uid() and regency_code = app.region())', t || '_mentor_write', t);
  end loop;
  -- Field records may come late, after the case went to a colleague: the author counts, the foreign key checks her.
  foreach t in array array['visit', 'visit_addendum', 'follow_up', 'follow_up_report', 'income_record', 'workforce_record', 'entry_permit', 'consent'] loop
    execute format('grant insert on app.%I to r_mentor', t);
    execute format('create policy %I on app.%I for insert to r_mentor with check (author_id = app.uid() and regency_code = app.region())', t || '_mentor_write', t);
  end loop;
end $$;
grant insert on app.evidence, app.stored_file to r_mentor;
create policy evidence_mentor_write on app.evidence for insert to r_mentor
  with check (author_id = app.uid() and case_mentor_id = app.uid() and regency_code = app.region() and status = 'waiting');
create policy stored_file_mentor_write on app.stored_file for insert to r_mentor
  with check (author_id = app.uid() and case_mentor_id = app.uid() and regency_code = app.region() and evidence_id is null);
-- A file is attached once; what a second person has looked at does not change under her hands.
grant update (evidence_id) on app.stored_file to r_mentor;
create policy stored_file_mentor_attach on app.stored_file for update to r_mentor
  using (author_id = app.uid() and case_mentor_id = app.uid() and regency_code = app.region() and evidence_id is null)
  with check (author_id = app.uid() and case_mentor_id = app.uid() and regency_code = app.region());
-- What she told the office alone is not her mentor's to read.
grant select on app.visit_confirmation to r_mentor;
create policy visit_confirmation_mentor_read on app.visit_confirmation for select to r_mentor
  using (case_mentor_id = app.uid() and regency_code = app.region() and answer = 'benar');
grant update (status, settled_at) on app.follow_up to r_mentor;
create policy follow_up_mentor_settle on app.follow_up for update to r_mentor
  using (case_mentor_id = app.uid() and regency_code = app.region())
  with check (case_mentor_id = app.uid() and regency_code = app.region());
-- Answers of registration that may be completed or corrected later; her NIK and her pathway only by a checked act.
do $$
declare r text; t text; answers text; visible text;
begin
  foreach r in array array['r_mentor', 'r_supervisor'] loop
    visible := case r when 'r_mentor' then 'case_mentor_id = app.uid() and regency_code = app.region()' else 'regency_code = app.region()' end;
    for t, answers in values
      ('woman', 'birth_date, citizenship, village_code, rt'),
      ('woman_private', 'phone, phone_owner, address'),
      ('enterprise', 'run_by, since_year'),
      ('product', 'kind_id, is_packaged, shelf_life_days'),
      ('assistance_case', 'ikm_at_entry'),
      ('entry_permit', 'proof, number, issued_on, holder')
    loop
      execute format('grant update (%s) on app.%I to %I', answers, t, r);
      execute format('create policy %I on app.%I for update to %I using (%s) with check (%s)', t || '_complete_' || r, t, r, visible, visible);
    end loop;
  end loop;
end $$;
--> statement-breakpoint

-- Verifier and head: one regency. The head sees no private facts, no money, no consents.
do $$
declare t text;
begin
  foreach t in array array['woman', 'woman_private', 'enterprise', 'ownership', 'product', 'women_group', 'group_member', 'assistance_case', 'assignment', 'assignment_period', 'visit', 'visit_addendum', 'visit_confirmation', 'message_settlement', 'visit_quarantine', 'follow_up', 'follow_up_report', 'income_record', 'workforce_record', 'evidence', 'decision', 'stored_file', 'stage_event', 'entry_permit', 'consent'] loop
    execute format('grant select on app.%I to r_supervisor', t);
    execute format('create policy %I on app.%I for select to r_supervisor using (regency_code = app.region())', t || '_office_read', t);
    if t not in ('woman_private', 'income_record', 'consent', 'visit_quarantine') then
      execute format('grant select on app.%I to r_head', t);
      execute format('create policy %I on app.%I for select to r_head using (regency_code = app.region())', t || '_head_read', t);
    end if;
  end loop;
end $$;
grant select on app.women_group to r_mentor;
create policy women_group_mentor_read on app.women_group for select to r_mentor using (regency_code = app.region());
grant insert on app.women_group, app.group_member to r_supervisor;
create policy women_group_office_write on app.women_group for insert to r_supervisor with check (regency_code = app.region() and created_by = app.uid());
create policy group_member_office_write on app.group_member for insert to r_supervisor with check (regency_code = app.region());
--> statement-breakpoint

-- Quarantine: the author puts in, app.resolve_quarantine resolves. The head sees all but what was recorded: it holds money.
grant insert on app.visit_quarantine to r_mentor;
grant select on app.visit_quarantine to r_mentor;
grant select (id, regency_code, case_id, woman_id, author_id, case_mentor_id, reason, started_at, received_at, outcome, resolved_by, resolved_at, resolution) on app.visit_quarantine to r_head;
create policy visit_quarantine_mentor_write on app.visit_quarantine for insert to r_mentor with check (author_id = app.uid() and regency_code = app.region() and outcome is null and resolution = '');
create policy visit_quarantine_mentor_read on app.visit_quarantine for select to r_mentor using (author_id = app.uid() and regency_code = app.region());
create policy visit_quarantine_head_read on app.visit_quarantine for select to r_head using (regency_code = app.region());
-- Her message: settled by the office, once, as a fact that nobody changes. She reads that it was, not the office's note.
grant insert on app.message_settlement to r_supervisor;
create policy message_settlement_office_write on app.message_settlement for insert to r_supervisor with check (author_id = app.uid() and regency_code = app.region());
--> statement-breakpoint

-- Actions: each author sees and writes her own. The kept second bodies are written, and read by nobody yet.
do $$
declare r text;
begin
  foreach r in array array['r_mentor', 'r_supervisor', 'r_entrepreneur'] loop
    execute format('grant select, insert on app.received_action to %I', r);
    execute format('grant update (result) on app.received_action to %I', r);
    execute format('grant insert on app.action_conflict to %I', r);
    execute format('create policy %I on app.received_action to %I using (author_id = app.uid() and regency_code = app.region()) with check (author_id = app.uid() and regency_code = app.region())', 'received_action_' || r, r);
    execute format('create policy %I on app.action_conflict for insert to %I with check (author_id = app.uid() and regency_code = app.region())', 'action_conflict_' || r, r);
  end loop;
end $$;
--> statement-breakpoint

-- History: any acting role adds rows about itself, nobody changes or removes one.
do $$
declare r text;
begin
  foreach r in array array['r_mentor', 'r_supervisor', 'r_head', 'r_province', 'r_partner', 'r_admin', 'r_entrepreneur'] loop
    execute format('grant insert on app.audit_event to %I', r);
    execute format('create policy %I on app.audit_event for insert to %I with check (actor_id = app.uid() and duty = app.duty() and regency_code = app.region() and (view_key is null or starts_with(view_key, app.uid()::text || '' '')))', 'audit_event_add_' || r, r);
  end loop;
end $$;
grant select on app.audit_event to r_supervisor, r_head, r_entrepreneur;
create policy audit_event_office_read on app.audit_event for select to r_supervisor using (regency_code = app.region());
create policy audit_event_head_read on app.audit_event for select to r_head using (regency_code = app.region());
create policy audit_event_own_read on app.audit_event for select to r_entrepreneur using (woman_id = app.uid());
--> statement-breakpoint

-- Staff: colleagues of the same region; a partner office sees itself, administrators see all officials.
grant select on app.staff to r_mentor, r_supervisor, r_head, r_partner, r_province, r_admin;
grant select (id, regency_code, name, phone, position, status) on app.staff to r_entrepreneur;
grant insert, update (name, name_key, phone, position, status) on app.staff to r_supervisor, r_admin;
create policy staff_mentor_read on app.staff for select to r_mentor using (regency_code = app.region());
create policy staff_office_read on app.staff for select to r_supervisor using (regency_code = app.region());
create policy staff_office_write on app.staff for insert to r_supervisor with check (regency_code = app.region() and created_by = app.uid());
create policy staff_office_update on app.staff for update to r_supervisor using (regency_code = app.region()) with check (regency_code = app.region());
create policy staff_head_read on app.staff for select to r_head using (regency_code = app.region());
create policy staff_partner_read on app.staff for select to r_partner using (id = app.uid() and regency_code = app.region());
create policy staff_province_read on app.staff for select to r_province using (regency_code = app.region());
create policy staff_admin_all on app.staff to r_admin using (true) with check (true);
create policy staff_her_read on app.staff for select to r_entrepreneur using (regency_code = app.region());
--> statement-breakpoint

-- Entrepreneur: her own rows, and of a visit only its public part.
grant select on app.woman, app.woman_private, app.product, app.ownership, app.assistance_case, app.stage_event, app.decision, app.follow_up, app.workforce_record, app.income_record, app.entry_permit, app.consent, app.stored_file, app.evidence, app.visit_confirmation to r_entrepreneur;
grant select (id, regency_code, woman_id, name, name_key, run_by, since_year, village_code, markets) on app.enterprise to r_entrepreneur;
grant select (id, regency_code, case_id, woman_id, author_id, case_mentor_id, mode, started_at, visited_day, condition, topics, advice, next_visit_on, confirmation_method) on app.visit to r_entrepreneur;
grant select (id, regency_code, woman_id, visit_id, settled_at) on app.message_settlement to r_entrepreneur;
grant insert on app.visit_confirmation to r_entrepreneur;
do $$
declare t text;
begin
  foreach t in array array['enterprise', 'product', 'ownership', 'assistance_case', 'stage_event', 'decision', 'follow_up', 'workforce_record', 'income_record', 'entry_permit', 'consent', 'stored_file', 'evidence', 'visit', 'visit_confirmation', 'message_settlement'] loop
    execute format('create policy %I on app.%I for select to r_entrepreneur using (woman_id = app.uid() and regency_code = app.region())', t || '_her_read', t);
  end loop;
end $$;
create policy woman_her_read on app.woman for select to r_entrepreneur using (id = app.uid() and regency_code = app.region());
create policy woman_private_her_read on app.woman_private for select to r_entrepreneur using (id = app.uid() and regency_code = app.region());
create policy visit_confirmation_her_write on app.visit_confirmation for insert to r_entrepreneur with check (woman_id = app.uid() and author_id = app.uid() and regency_code = app.region());
