-- What a role may not do by itself is one checked act here. Each runs as the owner and checks duty and region first.

-- Registration's case and the registering mentor's assignment. Nothing else makes an assignment for a mentor.
create function app.open_case(p_case uuid, p_woman uuid, p_enterprise uuid, p_pathway text, p_village text, p_district text, p_ikm_at_entry text, p_duplicate_cleared boolean, p_months text[], p_next_visit date, p_period uuid, p_nik_hash bytea, p_at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.duty() is distinct from 'mentor' or not exists (
    select 1 from app.woman w join app.enterprise e on e.regency_code = w.regency_code and e.woman_id = w.id
    where w.id = p_woman and e.id = p_enterprise and w.regency_code = app.region() and w.case_mentor_id = app.uid() and e.created_by = app.uid()
  ) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  insert into app.assistance_case (id, regency_code, woman_id, enterprise_id, pathway_id, status, stage, stage_at_entry, ikm_at_entry, village_code, district_code, case_mentor_id, next_visit_on, is_duplicate_cleared, months, opened_at, opened_by)
    values (p_case, app.region(), p_woman, p_enterprise, p_pathway, 'didampingi', 0, 0, p_ikm_at_entry, p_village, p_district, app.uid(), p_next_visit, p_duplicate_cleared, p_months, p_at, app.uid());
  insert into app.assignment (case_id, mentor_id, regency_code) values (p_case, app.uid(), app.region());
  insert into app.assignment_period (id, regency_code, case_id, mentor_id, woman_id, case_mentor_id, starts_at, reason, assigned_by)
    values (p_period, app.region(), p_case, app.uid(), p_woman, app.uid(), p_at, 'Pendaftaran', app.uid());
  if p_nik_hash is not null then
    insert into app.person_index (nik_hash, regency_code, woman_id) values (p_nik_hash, app.region(), p_woman);
  end if;
end $$;
--> statement-breakpoint

-- Gives every open case of the woman to a mentor: the pair, the periods, and who may read from now on.
create function app.hand_over_case(p_case uuid, p_mentor uuid, p_reason text, p_at timestamptz)
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
    foreach t in array array['assignment_period', 'visit', 'visit_addendum', 'visit_confirmation', 'visit_quarantine', 'follow_up', 'follow_up_report', 'income_record', 'workforce_record', 'evidence', 'decision', 'stored_file', 'stage_event', 'entry_permit', 'consent'] loop
      execute format('update app.%I set case_mentor_id = $1 where case_id = $2 and regency_code = $3', t) using p_mentor, v_case, app.region();
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

-- For a visit that may come late: whose case it is and whether the caller was assigned at that instant; where facts
-- of the next stage are counted, a visit may open it.
-- A case that never was hers gives no row, as a missing one does.
create function app.visit_target(p_case uuid, p_at timestamptz, p_has_figures boolean)
returns table (woman_id uuid, case_mentor_id uuid, status text, was_assigned boolean, stage int, may_open_stage boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.duty() is distinct from 'mentor' then return; end if;
  -- One act on a case at a time: what is read below is what stands when this visit's turn has come.
  perform 1 from app.assistance_case c join app.assignment a on a.case_id = c.id and a.regency_code = c.regency_code and a.mentor_id = app.uid()
    where c.id = p_case and c.regency_code = app.region() for no key update of c;
  return query select c.woman_id, c.case_mentor_id, c.status, exists (
      select 1 from app.assignment_period p
      where p.case_id = c.id and p.regency_code = c.regency_code and p.mentor_id = app.uid()
        -- The case began when the office's clock learned of it: the visit at which she registered may lie a day before.
        and (p.starts_at <= p_at or (p.starts_at = c.opened_at and p.starts_at <= p_at + interval '1 day'))
        and (p.ends_at is null or p.ends_at >= p_at)),
    -- A visit can open the next stage when that asks for something that a visit changes, and no paper that all must have
    -- is missing. Below the first stage everything is looked at: there it catches up with what was completed elsewhere.
    c.stage, case when c.stage = 0 then true when exists (select 1 from app.criterion k where k.pathway_id = c.pathway_id and k.stage_number = c.stage + 1 and k.proof = 'computed'
        and k.expression::text like any (case when p_has_figures
          then array['%"case.validVisitsIn90Days"%', '%"case.coreDataComplete"%', '%"case.salesGrew"%', '%"case.workersGrew"%']
          else array['%"case.validVisitsIn90Days"%'] end))
      then not exists (select 1 from app.criterion k where k.pathway_id = c.pathway_id and k.stage_number = c.stage + 1 and k.proof = 'evidence' and k.kind <> 'advice'
        and k.applies_when = '{"all": []}' and k.grace_months is null and k.grace_after is null and k.valid_from <= p_at::date and k.valid_to is null and not exists (
          select 1 from app.evidence e where e.case_id = c.id and e.regency_code = c.regency_code and e.criterion_id = k.id and e.status = 'verified'))
      else false end
  from app.assistance_case c
  join app.assignment a on a.case_id = c.id and a.regency_code = c.regency_code and a.mentor_id = app.uid()
  where c.id = p_case and c.regency_code = app.region();
end $$;
-- What a visit changes on its case. Only the newest visit decides status and the next date.
create function app.note_visit(p_visit uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v app.visit;
begin
  select * into v from app.visit where id = p_visit and regency_code = app.region() and author_id = app.uid();
  if not found then raise exception 'not allowed' using errcode = '42501'; end if;
  update app.assistance_case c set
      last_visit_day = greatest(c.last_visit_day, v.visited_day),
      next_visit_on = case when c.last_visit_day is null or v.visited_day >= c.last_visit_day then v.next_visit_on else c.next_visit_on end,
      status = case
        when c.last_visit_day > v.visited_day or c.status not in ('didampingi', 'jeda') then c.status
        when v.condition = 'berhenti_sementara' then 'jeda' else 'didampingi' end,
      pause_reason = case
        when c.last_visit_day > v.visited_day or c.status not in ('didampingi', 'jeda') then c.pause_reason
        when v.condition = 'berhenti_sementara' then v.pause_reason end,
      facts_version = c.facts_version + 1
    where c.id = v.case_id and c.regency_code = v.regency_code;
end $$;
--> statement-breakpoint

-- Whatever the rules ask about a case (load-case-facts.ts) moves its facts_version; a visit does so in app.note_visit.
create function app.facts_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  case tg_table_name
    when 'woman' then update app.assistance_case set facts_version = facts_version + 1 where woman_id = new.id and regency_code = new.regency_code;
    when 'enterprise' then update app.assistance_case set facts_version = facts_version + 1 where enterprise_id = new.id and regency_code = new.regency_code;
    when 'product' then update app.assistance_case set facts_version = facts_version + 1 where enterprise_id = new.enterprise_id and regency_code = new.regency_code;
    else update app.assistance_case set facts_version = facts_version + 1 where id = new.case_id and regency_code = new.regency_code;
  end case;
  return null;
end $$;
create function app.own_facts_changed() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.facts_version := old.facts_version + 1;
  return new;
end $$;
revoke all on function app.facts_changed(), app.own_facts_changed() from public;
create trigger assistance_case_facts before update on app.assistance_case for each row
  when ((new.pathway_id, new.stage, new.ikm_at_entry, new.is_duplicate_cleared, new.case_mentor_id is null)
    is distinct from (old.pathway_id, old.stage, old.ikm_at_entry, old.is_duplicate_cleared, old.case_mentor_id is null))
  execute function app.own_facts_changed();
create trigger woman_facts after update of citizenship, is_nik_valid on app.woman for each row execute function app.facts_changed();
create trigger enterprise_facts after update of run_by on app.enterprise for each row execute function app.facts_changed();
create trigger product_facts after insert or update of is_main, kind_id, is_packaged on app.product for each row execute function app.facts_changed();
create trigger evidence_facts after insert or update of criterion_id, product_id, status, issued_on, expires_on on app.evidence for each row execute function app.facts_changed();
create trigger decision_facts after insert on app.decision for each row execute function app.facts_changed();
create trigger consent_facts after insert on app.consent for each row execute function app.facts_changed();
create trigger income_record_facts after insert on app.income_record for each row execute function app.facts_changed();
create trigger workforce_record_facts after insert on app.workforce_record for each row execute function app.facts_changed();
--> statement-breakpoint

-- Keeps how far cases are, as a list has just computed it; what has changed meanwhile, or is being changed, is left.
create function app.keep_strips(p_strips jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.assistance_case c set strip = k.strip
  from jsonb_to_recordset(p_strips) as k(id uuid, strip jsonb)
  where c.id = k.id and c.regency_code = app.region() and c.facts_version = (k.strip->>'version')::int
    and c.id in (select own.id from app.assistance_case own where own.regency_code = app.region()
      and own.id in (select (e->>'id')::uuid from jsonb_array_elements(p_strips) e)
      and (app.duty() in ('verifier', 'head') or (app.duty() = 'mentor' and own.case_mentor_id = app.uid()))
      for no key update skip locked) $$;
--> statement-breakpoint

-- Facts of her case that no reader's own rows give: counted for the rules, by whoever may act on the case.
create function app.may_act_on(p_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from app.assistance_case c where c.id = p_case and c.regency_code = app.region() and (
    app.duty() in ('verifier', 'head') or (app.duty() = 'entrepreneur' and c.woman_id = app.uid())
    or (app.duty() = 'mentor' and exists (select 1 from app.assignment a where a.case_id = c.id and a.regency_code = c.regency_code and a.mentor_id = app.uid())))) $$;
--> statement-breakpoint

-- Second person's decision: the row, and the evidence's state, in one act. False: missing or already decided.
create function app.decide_evidence(p_id uuid, p_evidence uuid, p_outcome text, p_reason text, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare e app.evidence;
begin
  if app.duty() is distinct from 'verifier' or p_outcome not in ('verified', 'returned') then raise exception 'not allowed' using errcode = '42501'; end if;
  -- One act on a case at a time: of two that together complete a stage, the second sees the first.
  perform 1 from app.assistance_case c join app.evidence own on own.case_id = c.id and own.regency_code = c.regency_code
    where own.id = p_evidence and c.regency_code = app.region() for no key update of c;
  select * into e from app.evidence where id = p_evidence and regency_code = app.region() for update;
  if not found or e.status <> 'waiting' then return false; end if;
  insert into app.decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, evidence_id, evidence_author_id, outcome, reason, decided_at)
    values (p_id, e.regency_code, e.case_id, e.woman_id, app.uid(), e.case_mentor_id, e.id, e.author_id, p_outcome, p_reason, p_at);
  update app.evidence set status = p_outcome where id = e.id and regency_code = e.regency_code;
  return true;
end $$;
--> statement-breakpoint

-- The office's word on a quarantined visit. That it is not the author's own word and that an accepted visit has
-- happened, the table's checks say. False: missing or already resolved.
create function app.resolve_quarantine(p_visit uuid, p_outcome text, p_resolution text, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.duty() is distinct from 'verifier' or p_outcome not in ('accepted', 'declined') then raise exception 'not allowed' using errcode = '42501'; end if;
  perform 1 from app.assistance_case c join app.visit_quarantine q on q.case_id = c.id and q.regency_code = c.regency_code
    where q.id = p_visit and c.regency_code = app.region() for no key update of c;
  update app.visit_quarantine set outcome = p_outcome, resolved_by = app.uid(), resolved_at = p_at, resolution = p_resolution
    where id = p_visit and regency_code = app.region() and outcome is null;
  return found;
end $$;
--> statement-breakpoint

-- Her NIK, in one act with the index that finds her twice. What a verified paper was checked against only the office
-- corrects. 'elsewhere' is recorded too: someone is known under this NIK in another regency.
create function app.record_nik(p_case uuid, p_cipher bytea, p_hash bytea, p_last4 text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.assistance_case;
  v_old bytea;
begin
  select * into c from app.assistance_case where id = p_case and regency_code = app.region()
    and (app.duty() = 'verifier' or (app.duty() = 'mentor' and case_mentor_id = app.uid())) for no key update;
  if not found then raise exception 'not allowed' using errcode = '42501'; end if;
  select nik_hash into v_old from app.woman_private where id = c.woman_id and regency_code = c.regency_code for update;
  if v_old = p_hash then return 'recorded'; end if;
  if v_old is not null and app.duty() = 'mentor' and exists (
    select 1 from app.evidence e where e.woman_id = c.woman_id and e.regency_code = c.regency_code and e.status = 'verified'
      and split_part(e.criterion_id, '.', 2) in ('nib', 'nib_atas_nama', 'npwp')) then
    return 'checked';
  end if;
  if exists (select 1 from app.person_index i where i.nik_hash = p_hash and i.regency_code = c.regency_code) then return 'taken'; end if;
  if v_old is not null then delete from app.person_index i where i.nik_hash = v_old and i.regency_code = c.regency_code; end if;
  insert into app.person_index (nik_hash, regency_code, woman_id) values (p_hash, c.regency_code, c.woman_id);
  update app.woman_private set nik_cipher = p_cipher, nik_hash = p_hash, nik_last4 = p_last4 where id = c.woman_id and regency_code = c.regency_code;
  update app.woman set is_nik_valid = true where id = c.woman_id and regency_code = c.regency_code;
  return case when exists (select 1 from app.person_index i where i.nik_hash = p_hash and i.regency_code <> c.regency_code) then 'elsewhere' else 'recorded' end;
end $$;
--> statement-breakpoint

-- The product decides the pathway, but not of a case that is under way: only the plan of registration goes along.
create function app.follow_product(p_case uuid, p_pathway text)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare c app.assistance_case;
begin
  select * into c from app.assistance_case where id = p_case and regency_code = app.region()
    and (app.duty() = 'verifier' or (app.duty() = 'mentor' and case_mentor_id = app.uid())) for no key update;
  if not found then raise exception 'not allowed' using errcode = '42501'; end if;
  if c.pathway_id = p_pathway then return true; end if;
  if c.stage > 1 or exists (select 1 from app.evidence e where e.case_id = c.id and e.regency_code = c.regency_code
      and (e.status = 'verified' or e.type <> 'rencana_pendampingan')) then
    return false;
  end if;
  update app.evidence set criterion_id = p_pathway || '.' || split_part(criterion_id, '.', 2) where case_id = c.id and regency_code = c.regency_code;
  update app.assistance_case set pathway_id = p_pathway where id = c.id and regency_code = c.regency_code;
  return true;
end $$;
--> statement-breakpoint

-- How each reading of an ordinary week stands to data awal, the first of them: the only fact of her sales that the
-- rules need, and that also those learn who see no money. Two ranges without an upper end cannot be compared.
create function app.sales_compared(p_cases uuid[]) returns table (case_id uuid, recorded_on date, is_higher boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.case_id, r.recorded_on, case when f.to_rupiah is not null then r.from_rupiah > f.to_rupiah when r.to_rupiah is not null then false end
  from app.income_record r
  cross join lateral (select i.to_rupiah from app.income_record i
    where i.case_id = r.case_id and i.regency_code = r.regency_code and i.week = 'biasa' order by i.recorded_on, i.id limit 1) f
  where r.case_id = any (p_cases) and r.regency_code = app.region() and r.week = 'biasa'
    and (app.duty() in ('verifier', 'head') or (app.duty() = 'mentor' and r.case_mentor_id = app.uid())
      or (app.duty() = 'entrepreneur' and r.woman_id = app.uid()))
  order by r.recorded_on, r.id $$;
--> statement-breakpoint

-- Records that stages were reached. From the verified funnel on, each that asks for papers needs one that a second
-- person verified; a stage whose criteria are all computed stands on the papers of those before it.
create function app.reach_stage(p_event uuid, p_case uuid, p_stage int, p_is_at_entry boolean, p_rule_versions jsonb, p_cause_kind text, p_cause uuid, p_on date, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c app.assistance_case;
begin
  if not app.may_act_on(p_case) or app.duty() not in ('mentor', 'verifier') then raise exception 'not allowed' using errcode = '42501'; end if;
  select * into c from app.assistance_case where id = p_case and regency_code = app.region() for no key update;
  if p_stage <> c.stage + 1 then return false; end if;
  if exists (select 1 from app.stage s where s.pathway_id = c.pathway_id and s.number = p_stage and s.is_verified_funnel)
    and exists (select 1 from app.criterion k where k.pathway_id = c.pathway_id and k.stage_number = p_stage and k.kind <> 'advice' and k.proof = 'evidence'
      and k.valid_from <= p_on and (k.valid_to is null or k.valid_to >= p_on))
    and not exists (
      select 1 from app.evidence e join app.decision d on d.evidence_id = e.id and d.regency_code = e.regency_code and d.outcome = 'verified'
        join app.criterion k on k.id = e.criterion_id and k.version = e.criterion_version
      where e.case_id = c.id and e.regency_code = c.regency_code and k.stage_number = p_stage and k.pathway_id = c.pathway_id and k.kind <> 'advice')
  then
    raise exception 'a verified stage needs verified evidence' using errcode = '42501';
  end if;
  insert into app.stage_event (id, regency_code, case_id, woman_id, author_id, case_mentor_id, stage, reached_at, reached_on, is_at_entry, rule_versions, cause_kind, cause_id)
    values (p_event, c.regency_code, c.id, c.woman_id, app.uid(), c.case_mentor_id, p_stage, p_at, p_on, p_is_at_entry, p_rule_versions, p_cause_kind, p_cause);
  update app.assistance_case set stage = p_stage, stage_at_entry = case when p_is_at_entry then p_stage else stage_at_entry end
    where id = c.id and regency_code = c.regency_code;
  return true;
end $$;
--> statement-breakpoint

-- Whether she was told what her data is for: the only fact of a consent that rules and readers of a case need.
create function app.data_notices(p_cases uuid[]) returns table (case_id uuid, is_given boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (n.case_id) n.case_id, n.is_given from app.consent n
  where n.case_id = any (p_cases) and n.regency_code = app.region() and n.purpose = 'pemberitahuan_data'
    and (app.duty() in ('verifier', 'head') or (app.duty() = 'mentor' and n.case_mentor_id = app.uid())
      or (app.duty() = 'entrepreneur' and n.woman_id = app.uid()))
  order by n.case_id, n.recorded_at desc, n.id desc $$;
--> statement-breakpoint

create function app.person_initials(p_name text) returns text language sql immutable
  as $$ select string_agg(upper(left(word, 1)) || '.', ' ') from (select word from regexp_split_to_table(p_name, '\s+') with ordinality as w(word, n) where word <> '' order by n limit 3) parts $$;
-- Search by a mentor beyond her own cases: initials, village and who mentors her, no more.
create function app.search_people(p_key text, p_limit int)
returns table (initials text, village_name text, mentor_name text, case_id uuid, name text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if app.duty() not in ('mentor', 'verifier') then return; end if;
  return query
    with found as (
      select c.id from app.woman w join app.assistance_case c on c.woman_id = w.id and c.regency_code = w.regency_code
        where w.name_key like '%' || p_key || '%' and w.regency_code = app.region()
      union
      select c.id from app.enterprise e join app.assistance_case c on c.enterprise_id = e.id and c.regency_code = e.regency_code
        where e.name_key like '%' || p_key || '%' and e.regency_code = app.region()),
    first as (
      select c.id, c.case_mentor_id, w.name, w.name_key, w.village_code from found f
      join app.assistance_case c on c.id = f.id and c.regency_code = app.region()
      join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
      order by (c.case_mentor_id = app.uid()) desc nulls last, w.name_key collate "C", c.id limit least(p_limit, 20))
    select app.person_initials(o.name), v.name, s.name,
      case when app.duty() = 'verifier' or o.case_mentor_id = app.uid() then o.id end,
      case when app.duty() = 'verifier' or o.case_mentor_id = app.uid() then o.name end
    from first o join app.area v on v.code = o.village_code
    left join app.staff s on s.id = o.case_mentor_id and s.regency_code = app.region()
    order by (o.case_mentor_id = app.uid()) desc nulls last, o.name_key collate "C", o.id;
end $$;
--> statement-breakpoint

-- Cases whose woman or business bears this in its name, of those that the caller may see. Row rules would keep a
-- search from its index, so it says itself who sees what; planned for each fragment, since they differ.
create function app.cases_named(p_key text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan rows 50 as $$
begin
  if app.duty() not in ('mentor', 'verifier', 'head') then return; end if;
  return query
    select c.id from app.woman w join app.assistance_case c on c.woman_id = w.id and c.regency_code = w.regency_code
      where w.name_key like '%' || p_key || '%' and w.regency_code = app.region() and (app.duty() <> 'mentor' or w.case_mentor_id = app.uid())
    union
    select c.id from app.enterprise e join app.assistance_case c on c.enterprise_id = e.id and c.regency_code = e.regency_code
      where e.name_key like '%' || p_key || '%' and e.regency_code = app.region() and (app.duty() <> 'mentor' or e.case_mentor_id = app.uid());
end $$;
--> statement-breakpoint

-- Possible duplicates before a registration. Another regency answers only that someone is known there.
create function app.find_duplicates(p_name_key text, p_village text, p_nik_hash bytea, p_phone text)
returns table (matched_by text, is_elsewhere boolean, woman_id uuid, initials text, village_name text, mentor_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  (select m.matched_by, false, w.id, app.person_initials(w.name), v.name, s.name
  from app.woman w
  join app.woman_private p on p.id = w.id and p.regency_code = w.regency_code
  join app.area v on v.code = w.village_code
  left join app.staff s on s.id = w.case_mentor_id and s.regency_code = w.regency_code
  cross join lateral (select case
      when p_nik_hash is not null and p.nik_hash = p_nik_hash then 'nik'
      when p_phone is not null and p.phone = p_phone then 'phone'
      when w.village_code = p_village and (w.name_key = p_name_key or strpos(w.name_key || ' ', p_name_key || ' ') = 1 or strpos(p_name_key || ' ', w.name_key || ' ') = 1) then 'name'
    end as matched_by) m
  where app.duty() = 'mentor' and w.regency_code = app.region() and m.matched_by is not null
  order by case m.matched_by when 'nik' then 1 when 'phone' then 2 else 3 end, w.id limit 10)
  union all
  (select 'nik', true, null, null, null, null from app.person_index i
  where app.duty() = 'mentor' and p_nik_hash is not null and i.nik_hash = p_nik_hash and i.regency_code <> app.region() limit 1) $$;
--> statement-breakpoint

revoke all on all functions in schema app from public;
grant execute on function app.uid(), app.region(), app.duty(), app.office()
  to app_owner, r_mentor, r_supervisor, r_head, r_province, r_partner, r_admin, r_entrepreneur, app_backup, app_job;
grant execute on function app.open_case(uuid, uuid, uuid, text, text, text, text, boolean, text[], date, uuid, bytea, timestamptz),
  app.visit_target(uuid, timestamptz, boolean), app.note_visit(uuid), app.find_duplicates(text, text, bytea, text) to r_mentor;
grant execute on function app.record_nik(uuid, bytea, bytea, text), app.follow_product(uuid, text) to r_mentor, r_supervisor;
grant execute on function app.keep_strips(jsonb), app.cases_named(text) to r_mentor, r_supervisor, r_head;
grant execute on function app.data_notices(uuid[]), app.sales_compared(uuid[]) to r_mentor, r_supervisor, r_head, r_entrepreneur;
grant execute on function app.hand_over_case(uuid, uuid, text, timestamptz), app.decide_evidence(uuid, uuid, text, text, timestamptz),
  app.resolve_quarantine(uuid, text, text, timestamptz) to r_supervisor;
grant execute on function app.reach_stage(uuid, uuid, int, boolean, jsonb, text, uuid, date, timestamptz), app.search_people(text, int) to r_mentor, r_supervisor;
--> statement-breakpoint

-- How often the caller has revealed a private value on this WITA day; she may not read history itself.
create function app.reveals_today() returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int from app.audit_event e
  where e.actor_id = app.uid() and e.regency_code = app.region() and e.action = 'registry.reveal'
    and (e.at at time zone 'Asia/Makassar')::date = (now() at time zone 'Asia/Makassar')::date $$;
revoke all on function app.reveals_today() from public;
grant execute on function app.reveals_today() to r_mentor, r_supervisor;
--> statement-breakpoint

-- Seals of the history. What a minute holds, by the clock of the database. A field that is empty is left out, so that
-- a column which comes later changes no old minute.
create function app.audit_minutes(p_from timestamptz, p_until timestamptz)
returns table (regency_code text, minute timestamptz, rows int, digest bytea)
language sql stable set timezone = 'UTC' as $$
  select e.regency_code, date_trunc('minute', e.stamped_at), count(*)::int,
    sha256(string_agg(sha256(convert_to(
      (select jsonb_object_agg(f.key, f.value) from jsonb_each(to_jsonb(e)) f where f.value <> 'null')::text, 'UTF8')), ''::bytea order by e.id))
  from app.audit_event e where e.stamped_at >= p_from and e.stamped_at < p_until
  group by 1, 2 $$;
create function app.audit_seal_hash(p_previous bytea, p_regency text, p_minute timestamptz, p_rows int, p_digest bytea)
returns bytea language sql immutable as $$
  select sha256(coalesce(p_previous, '') || convert_to(format('%s %s %s ', p_regency, extract(epoch from p_minute)::bigint, p_rows), 'UTF8') || p_digest) $$;
--> statement-breakpoint

-- Transactions that have added to the history and are not over: each holds this lock from before it stamps its row.
create function app.audit_writers() returns setof text language sql volatile as $$
  select l.virtualtransaction from pg_locks l where l.relation = 'app.audit_event'::regclass and l.mode = 'RowExclusiveLock'
    and l.database = (select d.oid from pg_database d where d.datname = current_database()) $$;
--> statement-breakpoint

-- Seals every minute since the newest sealed one, of all regencies, that ended a minute ago. No row can come late: the
-- database stamps it when it is inserted, and this waits until everybody who is writing now is done, at most four
-- seconds, else the next round does it. It locks nothing that anybody else wants; of two at once one does the work.
create function app.seal_audit()
returns table (regency_code text, minute timestamptz, rows int, hash bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  v_until constant timestamptz := date_trunc('minute', clock_timestamp() - interval '1 minute');
  v_writers constant text[] := array(select app.audit_writers());
  v_previous bytea;
  m record;
begin
  if not pg_try_advisory_xact_lock(7117404) then return; end if;
  while exists (select from app.audit_writers() w where w = any (v_writers)) loop
    if clock_timestamp() > statement_timestamp() + interval '4 seconds' then return; end if;
    perform pg_sleep(0.05);
  end loop;
  for m in select a.* from app.audit_minutes(
      coalesce((select max(s.minute) + interval '1 minute' from app.audit_seal s), '-infinity'), v_until) a
      order by a.minute, a.regency_code loop
    v_previous := (select s.hash from app.audit_seal s where s.regency_code = m.regency_code order by s.minute desc limit 1);
    return query insert into app.audit_seal (regency_code, minute, rows, previous, hash)
      values (m.regency_code, m.minute, m.rows, v_previous, app.audit_seal_hash(v_previous, m.regency_code, m.minute, m.rows, m.digest))
      returning regency_code, minute, rows, hash;
  end loop;
end $$;
--> statement-breakpoint

-- Where the history is no longer what was sealed, oldest first; for whoever reads everything.
create function app.audit_breaks() returns table (regency_code text, minute timestamptz, what text)
language sql stable as $$
  select coalesce(s.regency_code, f.regency_code), coalesce(s.minute, f.minute),
    case when s.minute is null then format('%s rows came after the seals of that time', f.rows)
      when s.previous is distinct from s.before then 'the seal before it is missing or another'
      when coalesce(f.rows, 0) <> s.rows then format('%s rows instead of %s', coalesce(f.rows, 0), s.rows)
      else 'a row or the seal was changed' end
  from (select *, lag(hash) over (partition by regency_code order by minute) as before from app.audit_seal) s
  full join app.audit_minutes('-infinity', (select max(n.minute) + interval '1 minute' from app.audit_seal n)) f
    on f.regency_code = s.regency_code and f.minute = s.minute
  where s.minute is null or f.minute is null or s.previous is distinct from s.before
    or s.hash <> app.audit_seal_hash(s.previous, s.regency_code, s.minute, f.rows, f.digest)
  order by 2, 1 $$;
--> statement-breakpoint
revoke all on function app.audit_minutes(timestamptz, timestamptz), app.audit_seal_hash(bytea, text, timestamptz, int, bytea), app.audit_writers(), app.seal_audit(), app.audit_breaks() from public;
grant execute on function app.seal_audit() to app_job;
