import type { CaseSort } from '@titian/domain'
import { assistanceCase, staff, woman } from '../schema'
import type { HotFunction } from './hot-function'
import { listOf, objectOf, pick, type RowOf } from './pick'

const caseFields = pick(assistanceCase, 'c', [
  'pathwayId',
  'status',
  'stage',
  'villageCode',
  'lastVisitDay',
  'nextVisitOn',
  'openedAt',
  'factsVersion',
  'strip',
])
const womanFields = pick(woman, 'w', ['name', 'nameKey'])
const mentorFields = pick(staff, 'm', ['id', 'name', 'status'])

/** A page of cases in the order that was asked for, with the number of all. */
export type CasePage = {
  rows: (RowOf<typeof caseFields> &
    RowOf<typeof womanFields> & {
      caseId: string
      enterpriseName: string
      productName: string | null
      villageName: string
      districtName: string
      mentor: RowOf<typeof mentorFields> | null
    })[]
  /** Whether the list goes on behind these; rows that left the caller's sight meanwhile are not among them. */
  hasMore: boolean
  total: number
  /** The stamp of each pathway's rules. */
  rules: Record<string, string>
}

/** By what a list is sorted, as SQL, with the type of the key in its cursor. */
const sortKeys = {
  name: { key: 'w.name_key collate "C"', type: 'text' },
  lastVisit: { key: `coalesce(c.last_visit_day, '0001-01-01'::date)`, type: 'date' },
  stage: { key: 'c.stage', type: 'int' },
  openedAt: { key: 'c.opened_at', type: 'timestamptz' },
} as const satisfies Record<CaseSort, { key: string; type: string }>

const sortCase = (part: 'key' | 'type') =>
  `case p_sort ${Object.entries(sortKeys)
    .map(([sort, known]) => `when '${sort}' then '${known[part].replaceAll("'", "''")}'`)
    .join(' ')} end`

// In the order of the arguments of `using`.
const values =
  'p_text, p_status, p_stage, p_district, p_village, p_mentor, p_idle_since, p_key, p_after, p_limit'
const filters = [
  { when: 'true', sql: 'c.regency_code = app.region()' },
  { when: `p_text <> ''`, sql: 'c.id in (select app.cases_named($1))' },
  { when: 'p_status is null', sql: 'c.closed_at is null' },
  { when: 'p_status is not null', sql: 'c.status = $2' },
  { when: 'p_stage is not null', sql: 'c.stage = $3' },
  { when: 'p_district is not null', sql: 'c.district_code = $4' },
  { when: 'p_village is not null', sql: 'c.village_code = $5' },
  { when: 'p_mentor is not null', sql: 'c.case_mentor_id = $6' },
  {
    when: 'p_idle_since is not null',
    sql: `c.status <> 'jeda' and coalesce(c.last_visit_day, (c.opened_at at time zone 'Asia/Makassar')::date) < $7`,
  },
]
const whereSql = filters
  .map(({ when, sql }) => `case when ${when} then ' and ${sql.replaceAll("'", "''")}' else '' end`)
  .join('\n    || ')

/**
 * The office's list. Which cases stand on the page is asked with the filters that are set and no other, planned for
 * their values: one statement for all of them would fit none. What a row shows is one prepared statement.
 */
export const caseList: HotFunction = {
  name: 'case_list',
  permission: 'case:list',
  parameters: [
    'p_text text',
    'p_status text',
    'p_stage int',
    'p_district text',
    'p_village text',
    'p_mentor uuid',
    'p_idle_since date',
    'p_sort text',
    'p_descending boolean',
    'p_key text',
    'p_after uuid',
    'p_limit int',
  ],
  roles: ['r_mentor', 'r_supervisor', 'r_head'],
  declare: `  v_where text := 'from app.assistance_case c'
    || case when p_sort = 'name' then ' join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code' else '' end
    || ' where true'
    || ${whereSql};
  v_key constant text := ${sortCase('key')};
  v_order constant text := case when p_descending then 'desc' else 'asc' end;
  v_ids uuid[];
  v_total int;`,
  body: (
    role,
  ) => `  execute format('select coalesce(array_agg(page.id), ''{}'') from (select c.id %s %s order by %s %s, c.id %s limit $10 + 1) page',
      v_where,
      case when p_after is not null then format('and (%s, c.id) %s ($8::%s, $9)', v_key, case when p_descending then '<' else '>' end, ${sortCase('type')}) end,
      v_key, v_order, v_order)
    into v_ids using ${values};
  ${
    role === 'r_mentor'
      ? ''
      : `if p_text = '' and p_status is null and p_village is null and p_mentor is null and p_idle_since is null then
    v_total := app.open_cases(p_district, p_stage);
  else`
  }
    execute 'select count(*) ' || v_where into v_total using ${values};
  ${role === 'r_mentor' ? '' : 'end if;'}
  return (select ${objectOf(
    `'rows', ${listOf(
      objectOf(
        `'caseId', c.id`,
        caseFields,
        womanFields,
        `'enterpriseName', e.name`,
        `'productName', p.name`,
        `'villageName', village.name`,
        `'districtName', district.name`,
        `'mentor', case when m.id is not null then ${objectOf(mentorFields)} end`,
      ),
      'page.n',
      `unnest(v_ids[:p_limit]) with ordinality as page(id, n)
      join app.assistance_case c on c.id = page.id and c.regency_code = app.region()
      join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
      join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
      join app.area village on village.code = c.village_code
      join app.area district on district.code = c.district_code
      left join app.product p on p.enterprise_id = e.id and p.regency_code = e.regency_code and p.is_main
      left join app.staff m on m.id = c.case_mentor_id and m.regency_code = c.regency_code`,
    )}`,
    `'hasMore', cardinality(v_ids) > p_limit`,
    `'total', v_total`,
    `'rules', (select json_object_agg(y.id, y.rules_stamp) from app.pathway y)`,
  )});`,
}
