-- c: women of a regency by a fragment of her name or her business's.
with found as (
  select c.id from app.woman w
  join app.assistance_case c on c.woman_id = w.id and c.regency_code = w.regency_code
  where w.regency_code = (select regency_code from titian_bench.sample where n = :n)
    and w.name_key like '%' || (select fragment from titian_bench.sample where n = :n) || '%'
  union
  select c.id from app.enterprise e
  join app.assistance_case c on c.enterprise_id = e.id and c.regency_code = e.regency_code
  where e.regency_code = (select regency_code from titian_bench.sample where n = :n)
    and e.name_key like '%' || (select fragment from titian_bench.sample where n = :n) || '%'
)
select w.name, v.name as village_name, m.name as mentor_name, c.id
from found f
join app.assistance_case c on c.id = f.id
join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
join app.area v on v.code = w.village_code
left join app.staff m on m.id = c.case_mentor_id and m.regency_code = c.regency_code
order by (c.case_mentor_id = (select mentor_id from titian_bench.sample where n = :n)) desc nulls last,
  w.name_key collate "C", c.id
limit 20;
