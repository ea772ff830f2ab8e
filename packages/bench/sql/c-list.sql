-- c, office: the first page of a regency's list by a fragment of her name or her business's, with the total.
with named as (
  select c.id from app.woman w
  join app.assistance_case c on c.woman_id = w.id and c.regency_code = w.regency_code
  where w.regency_code = (select regency_code from titian_bench.sample where n = :n)
    and w.name_key like '%' || (select fragment from titian_bench.sample where n = :n) || '%'
  union
  select c.id from app.enterprise e
  join app.assistance_case c on c.enterprise_id = e.id and c.regency_code = e.regency_code
  where e.regency_code = (select regency_code from titian_bench.sample where n = :n)
    and e.name_key like '%' || (select fragment from titian_bench.sample where n = :n) || '%'
),
found as (
  select c.id, c.status, c.stage, c.last_visit_day, c.village_code, c.case_mentor_id, c.regency_code,
    w.name, w.name_key, e.name as enterprise_name
  from named
  join app.assistance_case c on c.id = named.id and c.closed_at is null
  join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
  join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
)
select found.*, v.name as village_name, m.name as mentor_name, (select count(*) from found) as total
from found
join app.area v on v.code = found.village_code
left join app.staff m on m.id = found.case_mentor_id and m.regency_code = found.regency_code
order by found.name_key collate "C", found.id
limit 26;
