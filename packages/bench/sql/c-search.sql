-- c: women of a regency by a fragment of her name or her business's.
with asked as (select regency_code, mentor_id, fragment from titian_bench.sample where n = :n)
select w.name, v.name as village_name, m.name as mentor_name, c.id
from asked
join app.woman w on w.regency_code = asked.regency_code
join app.assistance_case c on c.woman_id = w.id and c.regency_code = w.regency_code
join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
join app.area v on v.code = w.village_code
left join app.staff m on m.id = c.case_mentor_id and m.regency_code = c.regency_code
where strpos(w.name_key, asked.fragment) > 0 or strpos(e.name_key, asked.fragment) > 0
order by (c.case_mentor_id = asked.mentor_id) desc nulls last, w.name_key collate "C", c.id
limit 20;
