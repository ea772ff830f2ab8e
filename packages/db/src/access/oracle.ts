import type { Duty } from '@titian/domain'

/**
 * What each duty may read, in plain SQL from facts and not from the policies' columns: whose case it is comes from
 * the open assignment period, whose record it is from the case. `$1` is the person, `$2` her region.
 * Source: security.md §3.1. A table that is not named may not be read at all.
 */
export type Oracle = Partial<Record<string, string>>

export const myCases = `(select p.case_id from app.assignment_period p where p.mentor_id = $1 and p.regency_code = $2 and p.ends_at is null)`
export const myWomen = `(select c.woman_id from app.assistance_case c where c.id in ${myCases})`
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
  'case_event',
  'assignment_period',
  'submission',
  'partner_decision',
  'production_record',
  'class_proposal',
  'printed_licence',
]
const womanTables = ['enterprise', 'ownership', 'product', 'group_member']
export const eachTable = (tables: readonly string[], where: string): Oracle =>
  Object.fromEntries(tables.map((table) => [table, where]))

const inRegion = 't.regency_code = $2'
export const ownActions = `t.author_id = $1 and ${inRegion}`

const sentToMyOffice = `${inRegion} and t.office_id = (select s.partner_office_id from app.staff s where s.id = $1 and s.regency_code = $2)`

const office: Oracle = {
  ...eachTable([...caseTables, ...womanTables], inRegion),
  ...eachTable(
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
    ...eachTable(caseTables, `t.case_id in ${myCases}`),
    ...eachTable(womanTables, `t.woman_id in ${myWomen}`),
    ...eachTable(['woman', 'woman_private'], `t.id in ${myWomen}`),
    assistance_case: `t.id in ${myCases}`,
    visit_confirmation: `t.case_id in ${myCases} and t.answer = 'benar'`,
    visit_quarantine: ownActions,
    received_action: ownActions,
    women_group: inRegion,
    staff: inRegion,
  },
  verifier: {
    ...office,
    ...eachTable(['woman_private', 'income_record', 'consent'], inRegion),
    received_action: ownActions,
  },
  head: Object.fromEntries(
    Object.entries(office).filter(([table]) => table !== 'income_record' && table !== 'production_record'),
  ),
  partner: {
    staff: `t.id = $1 and ${inRegion}`,
    ...eachTable(['submission', 'submission_file', 'partner_decision'], sentToMyOffice),
    received_action: ownActions,
  },
  province: { staff: inRegion },
  provinceData: { staff: inRegion },
  admin: { staff: 'true' },
  entrepreneur: {
    ...eachTable(
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
        'production_record',
        'class_proposal',
        'printed_licence',
      ],
      `t.case_id in ${herCases}`,
    ),
    ...eachTable(
      ['enterprise', 'ownership', 'product', 'message_settlement'],
      `t.woman_id = $1 and ${inRegion}`,
    ),
    ...eachTable(['woman', 'woman_private'], `t.id = $1 and ${inRegion}`),
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
