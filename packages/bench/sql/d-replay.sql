-- d, replay: the stored result of a visit that was sent before.
select a.result
from titian_bench.sample s
join app.received_action a on a.id = s.visit_id and a.regency_code = s.regency_code and a.author_id = s.mentor_id
where s.n = :n;
