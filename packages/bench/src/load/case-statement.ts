import { caseGet } from '@titian/db/hot'

const PAGE = 10

/**
 * What `cases.get` selects, from the code that the product runs it from, without its guards: no session, no role, no
 * look in the history, and what checked functions read is read from the tables.
 */
export function caseStatement(): string {
  const select = /select c\.woman_id, (?<object>[^]*?)\s+into v_woman, answer(?<from>[^]*?);/.exec(
    caseGet.body('r_supervisor'),
  )?.groups
  if (!select) throw new Error('The case page is no longer read by one statement.')
  return unguarded(`select ${select.object}${select.from}`)
}

const unguarded = (statement: string) =>
  Object.entries({
    'c.id = p_case and c.regency_code = app.region()':
      'c.id = (select case_id from titian_bench.sample where n = :n) and c.regency_code = (select regency_code from titian_bench.sample where n = :n)',
    p_limit: String(PAGE),
    p_before_id: 'null::uuid',
    p_before: 'null::timestamptz',
    'app.uid()': 'c.case_mentor_id',
    'identity.card_number(w.id)':
      '(select l.card_number from identity.entrepreneur_login l where l.account_id = w.id and l.regency_code = w.regency_code)',
    'app.data_notices(array[c.id]) n': `(select o.is_given from app.consent o where o.case_id = c.id and o.regency_code = c.regency_code
        and o.purpose = 'pemberitahuan_data' order by o.recorded_at desc, o.id desc limit 1) n`,
    'app.sales_compared(array[c.id]) q': `(select i.recorded_on, case when f.to_rupiah is not null then i.from_rupiah > f.to_rupiah when i.to_rupiah is not null then false end as is_higher
        from app.income_record i, lateral (select o.to_rupiah from app.income_record o where o.case_id = i.case_id and o.regency_code = i.regency_code
          and o.week = 'biasa' order by o.recorded_on, o.id limit 1) f
        where i.case_id = c.id and i.regency_code = c.regency_code and i.week = 'biasa') q`,
  }).reduce((text, [guarded, plain]) => {
    if (!text.includes(guarded)) throw new Error(`The case page no longer asks for ${guarded}.`)
    return text.replaceAll(guarded, plain)
  }, statement)
