import type { Sql } from 'postgres'

const mentors = 64

/** One case that requests ask for, with what each job needs of it. */
export interface SampleRow {
  n: number
  caseId: string
  regencyCode: string
  mentorEmail: string
  stage: number
  fragment: string
}

/** Draws the cases of some mentors into a table, so that pgbench, the bare server and ours ask for the same. */
export async function drawSample(admin: Sql): Promise<void> {
  await admin.unsafe(`
    create schema titian_bench;
    create table titian_bench.sample as
    with chosen as (
      select id, regency_code, email from app.staff
      where id in (select mentor_id from app.assignment) order by md5(id::text) limit ${mentors}
    )
    select row_number() over (order by md5(c.id::text))::int as n, c.id as case_id, c.regency_code, m.id as mentor_id,
      m.email as mentor_email, c.woman_id, c.stage,
      -- Half of the searches know her name, half her business's.
      rtrim(left(case when hashtext(c.id::text) % 2 = 0 then w.name_key else e.name_key end, 5)) as fragment,
      (select v.id from app.visit v where v.case_id = c.id and v.regency_code = c.regency_code
        order by v.started_at desc limit 1) as visit_id
    from chosen m
    join app.assistance_case c on c.case_mentor_id = m.id and c.regency_code = m.regency_code
    join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
    join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code;
    alter table titian_bench.sample add primary key (n);
    analyze titian_bench.sample`)
}

export const readSample = (admin: Sql): Promise<SampleRow[]> =>
  admin<
    SampleRow[]
  >`select n, case_id as "caseId", regency_code as "regencyCode", mentor_email as "mentorEmail",
    stage, fragment from titian_bench.sample order by n`
