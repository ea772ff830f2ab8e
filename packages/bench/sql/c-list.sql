-- c, office: the first page of a regency's list by a fragment of her name or her business's, with the total.
with asked as (select regency_code, fragment from titian_bench.sample where n = :n),
found as (
  select c.id, c.status, c.stage, c.last_visit_day, c.village_code, c.case_mentor_id, c.regency_code,
    w.name, w.name_key, e.name as enterprise_name
  from asked
  join app.assistance_case c on c.regency_code = asked.regency_code and c.closed_at is null
  join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
  join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
  where strpos(w.name_key, asked.fragment) > 0 or strpos(e.name_key, asked.fragment) > 0
)
select found.*, v.name as village_name, m.name as mentor_name, (select count(*) from found) as total
from found
join app.area v on v.code = found.village_code
left join app.staff m on m.id = found.case_mentor_id and m.regency_code = found.regency_code
order by found.name_key collate "C", found.id
limit 26;
