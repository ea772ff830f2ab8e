-- e, one regency: the same per district.
with asked as (select regency_code from titian_bench.sample where n = :n),
cases as (
  select c.* from asked join app.assistance_case c on c.regency_code = asked.regency_code where c.closed_at is null
), counts as (
  select district_code, count(*) as open_cases,
    count(*) filter (where stage >= 3) as licensed,
    count(*) filter (where coalesce(last_visit_day, opened_at::date) < current_date - 60)::float8 / count(*) as idle_share
  from cases group by district_code
), stages as (
  select district_code, json_object_agg(stage, n) as stages
  from (select district_code, stage, count(*) as n from cases group by district_code, stage) x
  group by district_code
), visits as (
  select cases.district_code, count(*) filter (where v.visited_day > current_date - 90) as visits90, count(*) as visits
  from cases join app.visit v on v.case_id = cases.id and v.regency_code = cases.regency_code
  group by cases.district_code
)
select c.*, s.stages, v.visits90, v.visits::float8 / c.open_cases as visits_each
from counts c
left join stages s on s.district_code = c.district_code
left join visits v on v.district_code = c.district_code
order by c.district_code;
