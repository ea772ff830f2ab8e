import type { Duty } from '@titian/domain'

/**
 * What each duty may read, in plain SQL from facts and not from the policies' columns: whose case it is comes from
 * the open assignment period, whose record it is from the case. `$1` is the person, `$2` her region.
 * Source: security.md §3.1. A table that is not named may not be read at all.
 */
type Oracle = Partial<Record<string, string>>

const myCases = `(select p.case_id from app.assignment_period p where p.mentor_id = $1 and p.regency_code = $2 and p.ends_at is null)`
const myWomen = `(select c.woman_id from app.assistance_case c where c.id in ${myCases})`
const herCases = `(select c.id from app.assistance_case c where c.woman_id = $1 and c.regency_code = $2)`

const caseTables = [
  'visit',
  'visit_addendum',
  'follow_up',
  'follow_up_report',
  'income_record',
  'workforce_record',
  'evidence',
  'decision',
  'stored_file',
  'stage_event',
  'entry_permit',
  'assignment_period',
]
const womanTables = ['enterprise', 'ownership', 'product', 'group_member']
const each = (tables: readonly string[], where: string): Oracle =>
  Object.fromEntries(tables.map((table) => [table, where]))

const inRegion = 't.regency_code = $2'
const ownActions = `t.author_id = $1 and ${inRegion}`

const office: Oracle = {
  ...each([...caseTables, ...womanTables], inRegion),
  ...each(
    [
      'woman',
      'assistance_case',
      'assignment',
      'visit_confirmation',
      'message_settlement',
      'visit_quarantine',
      'women_group',
      'staff',
      'audit_event',
    ],
    inRegion,
  ),
}

export const oracles: Record<Duty, Oracle> = {
  mentor: {
    ...each(caseTables, `t.case_id in ${myCases}`),
    ...each(womanTables, `t.woman_id in ${myWomen}`),
    ...each(['woman', 'woman_private'], `t.id in ${myWomen}`),
    assistance_case: `t.id in ${myCases}`,
    visit_confirmation: `t.case_id in ${myCases} and t.answer = 'benar'`,
    visit_quarantine: ownActions,
    received_action: ownActions,
    women_group: inRegion,
    staff: inRegion,
  },
  verifier: {
    ...office,
    ...each(['woman_private', 'income_record', 'consent'], inRegion),
    received_action: ownActions,
  },
  head: Object.fromEntries(Object.entries(office).filter(([table]) => table !== 'income_record')),
  partner: { staff: `t.id = $1 and ${inRegion}` },
  province: { staff: inRegion },
  provinceData: { staff: inRegion },
  admin: { staff: 'true' },
  entrepreneur: {
    ...each(
      [
        'visit',
        'follow_up',
        'income_record',
        'workforce_record',
        'evidence',
        'decision',
        'stored_file',
        'stage_event',
        'entry_permit',
        'consent',
        'visit_confirmation',
      ],
      `t.case_id in ${herCases}`,
    ),
    ...each(['enterprise', 'ownership', 'product', 'message_settlement'], `t.woman_id = $1 and ${inRegion}`),
    ...each(['woman', 'woman_private'], `t.id = $1 and ${inRegion}`),
    assistance_case: `t.id in ${herCases}`,
    received_action: ownActions,
    audit_event: `t.woman_id = $1`,
    staff: inRegion,
  },
}

/** Tables without persons: everyone reads them, no one of the acting roles writes them. Reviewed by hand. */
export const referenceTables = [
  'area',
  'area_change',
  'criterion',
  'installation',
  'office',
  'partner_office',
  'pathway',
  'product_kind',
  'stage',
  'statistic',
]

export const actingRoles = {
  entrepreneur: 'r_entrepreneur',
  mentor: 'r_mentor',
  verifier: 'r_supervisor',
  head: 'r_head',
  partner: 'r_partner',
  province: 'r_province',
  provinceData: 'r_province',
  admin: 'r_admin',
} as const satisfies Record<Duty, string>
