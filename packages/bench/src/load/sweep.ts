import type { Sql } from 'postgres'

/** Takes what a run has written since that instant, so that the kept world stays the one that was built. */
export async function sweep(admin: Sql, since: Date): Promise<void> {
  await admin.begin(async (tx) => {
    // Nothing hangs on a visit of the bench, and without this each one deleted is looked for in five unindexed tables.
    await tx`set local session_replication_role = replica`
    await tx`update app.assistance_case c set
        last_visit_day = kept.visited_day,
        next_visit_on = kept.next_visit_on,
        status = case when kept.condition = 'berhenti_sementara' then 'jeda' else 'didampingi' end,
        pause_reason = kept.pause_reason
      from (
        select distinct on (v.case_id) v.case_id, v.regency_code, v.visited_day, v.next_visit_on, v.condition, v.pause_reason
        from app.visit v
        where v.received_at < ${since} and v.case_id in (select n.case_id from app.visit n where n.received_at >= ${since})
        order by v.case_id, v.started_at desc
      ) kept
      where c.id = kept.case_id and c.regency_code = kept.regency_code`
    await tx`delete from app.visit where received_at >= ${since}`
    await tx`delete from app.received_action where received_at >= ${since}`
    await tx`delete from app.audit_event where at >= ${since}`
    await tx`delete from identity.session`
  })
  // Their triggers did not run either.
  await admin`select app.recount_figures()`
  await admin`vacuum (analyze) app.figure_count, app.figure_delta, app.visit, app.received_action, app.audit_event, app.assistance_case, identity.session`
}
