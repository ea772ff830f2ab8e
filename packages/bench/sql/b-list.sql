-- b: a page of a regency's open cases at one stage, longest without a visit first, with their total.
with page as (
  select c.* from app.assistance_case c
  where c.regency_code = (select regency_code from titian_bench.sample where n = :n)
    and c.stage = (select stage from titian_bench.sample where n = :n) and c.closed_at is null
  order by coalesce(c.last_visit_day, date '0001-01-01'), c.id
  limit 26
)
select c.id, c.status, c.stage, c.last_visit_day, c.next_visit_on, w.name, e.name as enterprise_name,
  p.name as product_name, v.name as village_name, d.name as district_name, m.name as mentor_name,
  (select count(*) from app.assistance_case t
    where t.regency_code = (select regency_code from titian_bench.sample where n = :n)
      and t.stage = (select stage from titian_bench.sample where n = :n) and t.closed_at is null) as total
from page c
join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
left join app.product p on p.enterprise_id = e.id and p.regency_code = e.regency_code and p.is_main
join app.area v on v.code = c.village_code
join app.area d on d.code = c.district_code
left join app.staff m on m.id = c.case_mentor_id and m.regency_code = c.regency_code
order by coalesce(c.last_visit_day, date '0001-01-01'), c.id;
