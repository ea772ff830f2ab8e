-- e: per regency the cases by stage, visits in 90 days, mean visits per case, share without a visit for 60 days.
with cases as (
  select regency_code, count(*) as open_cases,
    count(*) filter (where stage >= 3) as licensed,
    count(*) filter (where coalesce(last_visit_day, opened_at::date) < current_date - 60)::float8 / count(*) as idle_share
  from app.assistance_case where closed_at is null group by regency_code
), stages as (
  select regency_code, json_object_agg(stage, n) as stages
  from (select regency_code, stage, count(*) as n from app.assistance_case
    where closed_at is null group by regency_code, stage) x
  group by regency_code
), visits as (
  select regency_code, count(*) filter (where visited_day > current_date - 90) as visits90, count(*) as visits
  from app.visit group by regency_code
)
select c.*, s.stages, v.visits90, v.visits::float8 / c.open_cases as visits_each
from cases c
left join stages s on s.regency_code = c.regency_code
left join visits v on v.regency_code = c.regency_code
order by c.regency_code;
