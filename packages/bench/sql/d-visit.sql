-- d: one visit with its received action, its history and what it changes on the case.
with target as (
  select uuidv7() as id, now() as at, c.id as case_id, c.regency_code, c.woman_id, c.case_mentor_id
  from titian_bench.sample s
  join app.assistance_case c on c.id = s.case_id and c.regency_code = s.regency_code
  where s.n = :n
), action as (
  insert into app.received_action (id, regency_code, author_id, kind, body_hash, body, result, received_at)
  select id, regency_code, case_mentor_id, 'visits.log', sha256(id::text::bytea),
    json_build_object('id', id, 'caseId', case_id, 'mode', 'rumah', 'condition', 'biasa', 'topics', array['harga'])::jsonb,
    json_build_object('visitId', id, 'isQuarantined', false)::jsonb, at
  from target
), made as (
  insert into app.visit (id, regency_code, case_id, woman_id, author_id, case_mentor_id, mode, device_started_at,
    device_sent_at, received_at, started_at, skew_seconds, condition, topics, problems, cause, advice, next_visit_on,
    confirmation_method, absence_reason, flags)
  select id, regency_code, case_id, woman_id, case_mentor_id, case_mentor_id, 'rumah', at - interval '40 minutes', at, at,
    at - interval '40 minutes', 0, 'biasa', array['harga'], array[]::text[], '', 'Hitung bersama: bahan dan upah.',
    (at + interval '30 days')::date, 'hp_pendamping', '', array[]::text[]
  from target
), noted as (
  update app.assistance_case c set last_visit_day = (target.at at time zone 'Asia/Makassar')::date,
    next_visit_on = (target.at + interval '30 days')::date
  from target where c.id = target.case_id and c.regency_code = target.regency_code
)
insert into app.audit_event (id, regency_code, at, device_at, actor_id, duty, action, subject_kind, subject_id, case_id,
  woman_id, after, device, request_id)
select uuidv7(), regency_code, at, at, case_mentor_id, 'mentor', 'visit.log', 'visit', id, case_id, woman_id,
  json_build_object('mode', 'rumah', 'condition', 'biasa')::jsonb, 'bench', 'bench'
from target;
