-- Figures are counted from the facts at the moment of asking; each row can be recounted by hand.
-- The province and the offices read these and no case.
create function app.figures_by_area(p_regency text, p_today date, p_visit_days int, p_idle_days int)
returns table (area_code text, area_name text, open_cases int, stages jsonb, visits int, without_visit int, ikm_verified int, ikm_risen int, ikm_at_entry int, licensed int, waiting int, oldest_waiting timestamptz, other_pathways int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with scope as (
    select a.code, a.name from app.area a
    where app.duty() in ('province', 'provinceData', 'verifier', 'head')
      and (app.duty() in ('province', 'provinceData') or coalesce(p_regency, '') = app.region())
      and case when p_regency is null then a.level = 'regency' and a.parent_code = '64' else a.level = 'district' and a.parent_code = p_regency end
      and a.valid_to is null
  ),
  cases as (
    select case when p_regency is null then c.regency_code else c.district_code end as code, c.*,
      exists (select 1 from app.stage_event e where e.case_id = c.id and e.regency_code = c.regency_code and e.stage = 6 and e.is_at_entry) as six_at_entry
    from app.assistance_case c where p_regency is null or c.regency_code = p_regency
  ),
  -- Stages of another pathway bear other names: they are never added to these.
  by_stage as (
    select code, jsonb_object_agg(stage, n) as stages from (
      select code, stage, count(*) as n from cases where closed_at is null and pathway_id = 'industri' group by code, stage) s group by code
  ),
  counts as (
    select code,
      count(*) filter (where closed_at is null)::int as open_cases,
      count(*) filter (where closed_at is null and status <> 'jeda' and coalesce(last_visit_day, (opened_at at time zone 'Asia/Makassar')::date) < p_today - p_idle_days)::int as without_visit,
      count(*) filter (where pathway_id = 'industri' and stage >= 6)::int as ikm_verified,
      count(*) filter (where pathway_id = 'industri' and stage >= 6 and ikm_at_entry = 'tidak' and not six_at_entry)::int as ikm_risen,
      count(*) filter (where pathway_id = 'industri' and stage >= 6 and (ikm_at_entry = 'ya' or six_at_entry))::int as ikm_at_entry,
      count(*) filter (where stage >= 3)::int as licensed,
      count(*) filter (where closed_at is null and pathway_id <> 'industri')::int as other_pathways
    from cases group by code
  ),
  visits as (
    select c.code, count(*)::int as n from app.visit v join cases c on c.id = v.case_id and c.regency_code = v.regency_code
    where v.visited_day > p_today - p_visit_days and v.visited_day <= p_today group by c.code
  ),
  queue as (
    select c.code, count(*)::int as n, min(e.received_at) as oldest from app.evidence e join cases c on c.id = e.case_id and c.regency_code = e.regency_code
    where e.status = 'waiting' group by c.code
  )
  select s.code, s.name, coalesce(k.open_cases, 0), coalesce(b.stages, '{}'), coalesce(v.n, 0), coalesce(k.without_visit, 0),
    coalesce(k.ikm_verified, 0), coalesce(k.ikm_risen, 0), coalesce(k.ikm_at_entry, 0), coalesce(k.licensed, 0), coalesce(q.n, 0), q.oldest, coalesce(k.other_pathways, 0)
  from scope s
  left join counts k on k.code = s.code left join by_stage b on b.code = s.code
  left join visits v on v.code = s.code left join queue q on q.code = s.code
  order by s.code $$;
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
    select count(*) filter (where closed_at is null)::int as mentored,
      count(*) filter (where stage >= 3)::int as licensed,
      count(*) filter (where pathway_id = 'industri' and stage >= 6 and ikm_at_entry = 'tidak' and not exists (
        select 1 from app.stage_event e where e.case_id = c.id and e.regency_code = c.regency_code and e.stage = 6 and e.is_at_entry))::int as ikm_risen,
      (select count(*)::int from app.visit v where v.visited_day > p_today - 365 and v.visited_day <= p_today) as visits_year,
      count(distinct regency_code)::int as regencies
    from app.assistance_case c
  ) f $$;
--> statement-breakpoint

revoke all on function app.figures_by_area(text, date, int, int), app.public_figures(date) from public;
grant execute on function app.figures_by_area(text, date, int, int) to r_province, r_supervisor, r_head;
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
