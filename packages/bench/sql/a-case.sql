-- a: one business with its last ten visits and its milestones (stages, papers and decisions).
select c.id, c.status, c.stage, c.opened_at, c.last_visit_day, c.next_visit_on, w.name, e.name as enterprise_name,
  p.name as product_name, v.name as village_name, d.name as district_name, m.name as mentor_name,
  (select json_agg(x) from (
    select t.id, t.started_at, t.received_at, t.mode, t.condition, t.topics, t.problems, t.cause, t.advice, t.next_visit_on
    from app.visit t where t.case_id = c.id and t.regency_code = c.regency_code
    order by t.started_at desc, t.id desc limit 10) x) as visits,
  (select json_agg(x) from (
    select t.stage, t.reached_on, t.is_at_entry from app.stage_event t
    where t.case_id = c.id and t.regency_code = c.regency_code order by t.stage) x) as stages,
  (select json_agg(x) from (
    select t.id, t.criterion_id, t.type, t.number, t.status, t.received_at, k.outcome, k.decided_at
    from app.evidence t left join app.decision k on k.evidence_id = t.id and k.regency_code = t.regency_code
    where t.case_id = c.id and t.regency_code = c.regency_code order by t.received_at desc) x) as papers
from titian_bench.sample s
join app.assistance_case c on c.id = s.case_id and c.regency_code = s.regency_code
join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
join app.product p on p.enterprise_id = e.id and p.regency_code = e.regency_code and p.is_main
join app.area v on v.code = c.village_code
join app.area d on d.code = c.district_code
left join app.staff m on m.id = c.case_mentor_id and m.regency_code = c.regency_code
where s.n = :n;
