-- Every figure is a sum of keyed counts of a district. Acts write what they change as deltas in their transaction; a
-- job folds these every few seconds into counts, of the district and of the regency ('*'); a reader adds both.
--   open      pathway:stage   open cases; stages of another pathway bear other names and are never added to these
--   active    ''              open cases that do not pause; contact, by day: the same by their last visit or opening
--   licensed  ''              cases at stage 3 or beyond, closed ones too
--   ikm       verified, risen, at_entry
--   visit     day             visits by WITA day
--   waiting   day             papers that wait for a decision by WITA day of receipt
create function app.figures_of_case(c app.assistance_case, p_six_at_entry boolean)
returns table (measure text, key text)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select f.measure, f.key from (values
    ('open', c.pathway_id || ':' || c.stage, c.closed_at is null),
    ('active', '', c.closed_at is null and c.status <> 'jeda'),
    ('contact', coalesce(c.last_visit_day, (c.opened_at at time zone 'Asia/Makassar')::date)::text, c.closed_at is null and c.status <> 'jeda'),
    ('licensed', '', c.stage >= 3),
    ('ikm', 'verified', c.pathway_id = 'industri' and c.stage >= 6),
    ('ikm', 'risen', c.pathway_id = 'industri' and c.stage >= 6 and c.ikm_at_entry = 'tidak' and not p_six_at_entry),
    ('ikm', 'at_entry', c.pathway_id = 'industri' and c.stage >= 6 and (c.ikm_at_entry = 'ya' or p_six_at_entry))
  ) as f(measure, key, is_counted) where f.is_counted $$;
create function app.held_ikm_at_entry(c app.assistance_case) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from app.stage_event e where e.case_id = c.id and e.regency_code = c.regency_code and e.stage = 6 and e.is_at_entry) $$;
--> statement-breakpoint

-- One change of one count. Always a row of its own: acts at the same moment never wait for each other's.
create function app.add_figure(p_regency text, p_district text, p_measure text, p_key text, p_n int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.figure_delta (id, regency_code, district_code, measure, key, n) values (gen_random_uuid(), p_regency, p_district, p_measure, p_key, p_n);
end $$;
create function app.count_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.closed_at is null and new.closed_at is null and new.status <> 'jeda' and old.last_visit_day is not null
      and (new.status, new.stage, new.district_code, new.pathway_id, new.ikm_at_entry) = (old.status, old.stage, old.district_code, old.pathway_id, old.ikm_at_entry) then
      -- What nearly every visit is: only the last day moves.
      insert into app.figure_delta (id, regency_code, district_code, measure, key, n) values
        (gen_random_uuid(), new.regency_code, new.district_code, 'contact', old.last_visit_day::text, -1),
        (gen_random_uuid(), new.regency_code, new.district_code, 'contact', new.last_visit_day::text, 1);
      return null;
    end if;
    perform app.add_figure(new.regency_code, old.district_code, f.measure, f.key, -1) from app.figures_of_case(old, app.held_ikm_at_entry(old)) f;
    if new.district_code <> old.district_code then
      perform app.add_figure(new.regency_code, d.district, m.measure, m.day, m.n * d.sign)
      from (select 'visit' as measure, v.visited_day::text as day, count(*)::int as n from app.visit v
          where v.case_id = new.id and v.regency_code = new.regency_code group by v.visited_day
        union all select 'waiting', (e.received_at at time zone 'Asia/Makassar')::date::text, count(*)::int from app.evidence e
          where e.case_id = new.id and e.regency_code = new.regency_code and e.status = 'waiting' group by 2) m
      cross join (values (old.district_code, -1), (new.district_code, 1)) as d(district, sign);
    end if;
  end if;
  perform app.add_figure(new.regency_code, new.district_code, f.measure, f.key, 1) from app.figures_of_case(new, app.held_ikm_at_entry(new)) f;
  return null;
end $$;
create function app.count_visit() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_district text;
begin
  select district_code into v_district from app.assistance_case where id = new.case_id and regency_code = new.regency_code;
  insert into app.figure_delta (id, regency_code, district_code, measure, key, n) values (gen_random_uuid(), new.regency_code, v_district, 'visit', new.visited_day::text, 1);
  return null;
end $$;
create function app.count_waiting() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.add_figure(c.regency_code, c.district_code, 'waiting', (new.received_at at time zone 'Asia/Makassar')::date::text, case new.status when 'waiting' then 1 else -1 end)
    from app.assistance_case c where c.id = new.case_id and c.regency_code = new.regency_code;
  return null;
end $$;
-- A stage of registration may be recorded before or after the case moves: both ways end in the same counts.
create function app.count_entry() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.add_figure(c.regency_code, c.district_code, f.measure, f.key, f.sign)
    from app.assistance_case c, lateral (
      select 1 as sign, a.* from app.figures_of_case(c, true) a where a.measure = 'ikm'
      union all select -1, b.* from app.figures_of_case(c, false) b where b.measure = 'ikm') f
    where c.id = new.case_id and c.regency_code = new.regency_code;
  return null;
end $$;
create trigger assistance_case_figures after insert on app.assistance_case for each row execute function app.count_case();
create trigger assistance_case_figures_moved after update on app.assistance_case for each row
  when ((new.status, new.stage, new.district_code, new.pathway_id, new.ikm_at_entry, new.closed_at, new.last_visit_day)
    is distinct from (old.status, old.stage, old.district_code, old.pathway_id, old.ikm_at_entry, old.closed_at, old.last_visit_day))
  execute function app.count_case();
create trigger visit_figures after insert on app.visit for each row execute function app.count_visit();
create trigger evidence_figures after insert on app.evidence for each row when (new.status = 'waiting') execute function app.count_waiting();
create trigger evidence_figures_decided after update of status on app.evidence for each row
  when ((new.status = 'waiting') <> (old.status = 'waiting')) execute function app.count_waiting();
create trigger stage_event_figures after insert on app.stage_event for each row when (new.stage = 6 and new.is_at_entry) execute function app.count_entry();
--> statement-breakpoint

-- The same counts from the facts alone: what they are checked against, and made from where rows came in by other ways.
create function app.figures_from_facts()
returns table (regency_code text, district_code text, measure text, key text, n int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with counted as (
    select c.regency_code, c.district_code, f.measure, f.key, count(*) as n
      from app.assistance_case c, lateral app.figures_of_case(c, exists (select 1 from app.stage_event e where e.case_id = c.id and e.regency_code = c.regency_code and e.stage = 6 and e.is_at_entry)) f group by 1, 2, 3, 4
    union all select c.regency_code, c.district_code, 'visit', v.visited_day::text, count(*)
      from app.visit v join app.assistance_case c on c.id = v.case_id and c.regency_code = v.regency_code group by 1, 2, 4
    union all select c.regency_code, c.district_code, 'waiting', (e.received_at at time zone 'Asia/Makassar')::date::text, count(*)
      from app.evidence e join app.assistance_case c on c.id = e.case_id and c.regency_code = e.regency_code where e.status = 'waiting' group by 1, 2, 4
  )
  select k.regency_code, d.code, k.measure, k.key, sum(k.n)::int
  from counted k, lateral (values (k.district_code), ('*')) as d(code) group by 1, 2, 3, 4 $$;

-- Folds the deltas that are committed. Returns how many; 0 also when another fold is under way.
create function app.fold_figures() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare v_folded int;
begin
  if not pg_try_advisory_xact_lock(hashtext('titian.figures')) then return 0; end if;
  with gone as (delete from app.figure_delta returning regency_code, district_code, measure, key, n),
  summed as (
    select g.regency_code, d.code, g.measure, g.key, sum(g.n)::int as n
    from gone g, lateral (values (g.district_code), ('*')) as d(code) group by 1, 2, 3, 4 having sum(g.n) <> 0),
  kept as (
    insert into app.figure_count as f (regency_code, district_code, measure, key, n) select * from summed
    on conflict on constraint figure_count_pkey do update set n = f.n + excluded.n)
  select count(*) into v_folded from gone;
  return v_folded;
end $$;

-- Where counts and facts differ: nothing, unless rows came in by other ways or something is broken.
create function app.check_figures()
returns table (regency_code text, district_code text, measure text, key text, kept int, counted int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with kept as (
    select k.regency_code, k.district_code, k.measure, k.key, sum(k.n)::int as n from (
      select f.regency_code, f.district_code, f.measure, f.key, f.n from app.figure_count f
      union all select t.regency_code, d.code, t.measure, t.key, t.n
        from app.figure_delta t, lateral (values (t.district_code), ('*')) as d(code)) k group by 1, 2, 3, 4)
  select regency_code, district_code, measure, key, coalesce(k.n, 0), coalesce(f.n, 0)
  from kept k full join app.figures_from_facts() f using (regency_code, district_code, measure, key)
  where coalesce(k.n, 0) <> coalesce(f.n, 0) $$;

-- Makes the counts anew. Acts wait at their first delta until it is done, readers do not.
create function app.recount_figures() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('titian.figures'));
  lock table app.figure_delta in share row exclusive mode;
  delete from app.figure_delta;
  delete from app.figure_count;
  insert into app.figure_count (regency_code, district_code, measure, key, n) select * from app.figures_from_facts();
end $$;
--> statement-breakpoint

-- The province and the offices read these and no case. Figures are exact at the moment of asking.
create function app.figures_by_area(p_regency text, p_today date, p_visit_days int, p_idle_days int)
returns table (area_code text, area_name text, open_cases int, stages jsonb, visits int, without_visit int, ikm_verified int, ikm_risen int, ikm_at_entry int, licensed int, waiting int, oldest_waiting date, other_pathways int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with scope as (
    select a.code, a.name, coalesce(p_regency, a.code) as regency, case when p_regency is null then '*' else a.code end as district from app.area a
    where app.duty() in ('province', 'provinceData', 'verifier', 'head')
      and (app.duty() in ('province', 'provinceData') or coalesce(p_regency, '') = app.region())
      and case when p_regency is null then a.level = 'regency' and a.parent_code = '64' else a.level = 'district' and a.parent_code = p_regency end
      and a.valid_to is null
  ),
  fresh as materialized (
    select s.code, d.measure, d.key, sum(d.n)::int as n from app.figure_delta d join scope s on s.regency = d.regency_code and s.district in ('*', d.district_code)
    group by s.code, d.measure, d.key
  )
  select s.code, s.name, stock.open_cases, stock.stages, flow.visits, stock.active - flow.contacts,
    stock.ikm_verified, stock.ikm_risen, stock.ikm_at_entry, stock.licensed, queue.waiting, queue.oldest, stock.other_pathways
  from scope s
  cross join lateral (
    select coalesce(sum(n) filter (where measure = 'open'), 0)::int as open_cases,
      coalesce(jsonb_object_agg(split_part(key, ':', 2), n) filter (where measure = 'open' and key like 'industri:%'), '{}') as stages,
      coalesce(sum(n) filter (where measure = 'active'), 0)::int as active,
      coalesce(sum(n) filter (where measure = 'ikm' and key = 'verified'), 0)::int as ikm_verified,
      coalesce(sum(n) filter (where measure = 'ikm' and key = 'risen'), 0)::int as ikm_risen,
      coalesce(sum(n) filter (where measure = 'ikm' and key = 'at_entry'), 0)::int as ikm_at_entry,
      coalesce(sum(n) filter (where measure = 'licensed'), 0)::int as licensed,
      coalesce(sum(n) filter (where measure = 'open' and key not like 'industri:%'), 0)::int as other_pathways
    from (select measure, key, sum(n)::int as n from (
        select k.measure, k.key, k.n from app.figure_count k
          where k.regency_code = s.regency and k.district_code = s.district and k.measure in ('open', 'active', 'licensed', 'ikm')
        union all select f.measure, f.key, f.n from fresh f where f.code = s.code and f.measure in ('open', 'active', 'licensed', 'ikm')) known
      group by measure, key having sum(n) <> 0) summed) stock
  cross join lateral (
    select coalesce((select sum(k.n) from app.figure_count k where k.regency_code = s.regency and k.district_code = s.district
          and k.measure = 'contact' and k.key >= (p_today - p_idle_days)::text), 0)::int
        + coalesce((select sum(f.n) from fresh f where f.code = s.code and f.measure = 'contact' and f.key >= (p_today - p_idle_days)::text), 0)::int as contacts,
      coalesce((select sum(k.n) from app.figure_count k where k.regency_code = s.regency and k.district_code = s.district
          and k.measure = 'visit' and k.key > (p_today - p_visit_days)::text and k.key <= p_today::text), 0)::int
        + coalesce((select sum(f.n) from fresh f where f.code = s.code and f.measure = 'visit' and f.key > (p_today - p_visit_days)::text and f.key <= p_today::text), 0)::int as visits) flow
  cross join lateral (
    select coalesce(sum(n), 0)::int as waiting, (min(key) filter (where n > 0))::date as oldest from (
      select key, sum(n)::int as n from (
        select k.key, k.n from app.figure_count k where k.regency_code = s.regency and k.district_code = s.district and k.measure = 'waiting'
        union all select f.key, f.n from fresh f where f.code = s.code and f.measure = 'waiting') known
      group by key) by_day) queue
  order by s.code $$;
--> statement-breakpoint

-- How many cases are open in the office's regency, of one district or stage or of all: the total of its lists.
create function app.open_cases(p_district text, p_stage int) returns int
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(sum(k.n), 0)::int from (
    select f.key, f.n from app.figure_count f
      where f.regency_code = app.region() and f.district_code = coalesce(p_district, '*') and f.measure = 'open'
    union all select d.key, d.n from app.figure_delta d
      where d.regency_code = app.region() and (p_district is null or d.district_code = p_district) and d.measure = 'open') k
  where app.duty() in ('verifier', 'head') and (p_stage is null or split_part(k.key, ':', 2) = p_stage::text) $$;
--> statement-breakpoint

-- What the public page shows: the province's totals. Cells of one to four are left out (null), zero stays zero.
create function app.public_figures(p_today date)
returns table (mentored int, licensed int, ikm_risen int, visits_year int, regencies int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when f.mentored between 1 and 4 then null else f.mentored end,
    case when f.licensed between 1 and 4 then null else f.licensed end,
    case when f.ikm_risen between 1 and 4 then null else f.ikm_risen end,
    case when f.visits_year between 1 and 4 then null else f.visits_year end,
    f.regencies
  from (
    select coalesce(sum(n) filter (where measure = 'open'), 0)::int as mentored,
      coalesce(sum(n) filter (where measure = 'licensed'), 0)::int as licensed,
      coalesce(sum(n) filter (where measure = 'ikm'), 0)::int as ikm_risen,
      coalesce(sum(n) filter (where measure = 'visit'), 0)::int as visits_year,
      count(distinct regency_code) filter (where measure = 'open' and open_cases > 0)::int as regencies
    from (
      select *, sum(n) filter (where measure = 'open') over (partition by regency_code) as open_cases from (
      select k.regency_code, k.measure, k.key, k.n from app.figure_count k where k.district_code = '*'
      union all select d.regency_code, d.measure, d.key, d.n from app.figure_delta d) each_row) known
    where measure in ('open', 'licensed') or (measure = 'ikm' and key = 'risen')
      or (measure = 'visit' and key >= date_trunc('year', p_today)::date::text and key <= p_today::text)
  ) f $$;
--> statement-breakpoint

revoke all on all functions in schema app from public;
grant execute on function app.figures_by_area(text, date, int, int) to r_province, r_supervisor, r_head;
grant execute on function app.open_cases(text, int) to r_supervisor, r_head;
grant execute on function app.fold_figures(), app.check_figures(), app.recount_figures() to app_job;
grant execute on function app.public_figures(date) to app_portal;
--> statement-breakpoint

-- Which migration ran last, for the hosts' readiness; the log itself stays the owner's.
create function app.newest_migration() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select max(created_at) from titian_migrations.__drizzle_migrations $$;
--> statement-breakpoint
revoke all on function app.newest_migration() from public;
--> statement-breakpoint
grant execute on function app.newest_migration() to app_auth, app_portal;
