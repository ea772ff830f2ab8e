import {
  assistanceCase,
  decision,
  enterprise,
  entryPermit,
  evidence,
  followUp,
  incomeRecord,
  printedLicence,
  product,
  productKind,
  staff,
  storedFile,
  visit,
  woman,
  womanPrivate,
  womenGroup,
  workforceRecord,
} from '../schema'
import type { HotFunction, HotRole } from './hot-function'
import { listOf, objectOf, pick, type RowOf } from './pick'
import { timelineSql, type TimelineRows } from './timeline'
import { recordViewSql, viewParameters } from './audit'

const caseFields = pick(assistanceCase, 'c', [
  'id',
  'pathwayId',
  'status',
  'pauseReason',
  'pauseUntil',
  'stage',
  'stageAtEntry',
  'ikmAtEntry',
  'isDuplicateCleared',
  'caseMentorId',
  'openedAt',
  'lastVisitDay',
  'nextVisitOn',
])
const womanFields = pick(woman, 'w', ['id', 'name', 'birthDate', 'citizenship', 'isNikValid', 'rt'])
const privateFields = pick(womanPrivate, 'x', ['nikLast4', 'phone', 'phoneOwner', 'address'])
const enterpriseFields = pick(enterprise, 'e', ['name', 'runBy', 'sinceYear'])
const mentorFields = pick(staff, 'm', ['id', 'name', 'phone', 'status'])
const productFields = pick(product, 'p', ['id', 'name', 'isMain', 'isPackaged'])
const kindFields = pick(productKind, 'k', [
  'name',
  'kbli2020',
  'group',
  'permitRoute',
  'isFish',
  'isSniListed',
  'needsMaterialOrigin',
  'isPackaged',
])
const groupFields = pick(womenGroup, 'g', ['id', 'name', 'type'])
const stepFields = pick(followUp, 'f', ['id', 'kind', 'note', 'assignee', 'dueOn', 'status'])
const permitFields = pick(entryPermit, 'n', ['kind', 'proof', 'number', 'holder', 'issuedOn'])
const workforceFields = pick(workforceRecord, 'r', [
  'recordedOn',
  'womenFamily',
  'womenPaid',
  'menFamily',
  'menPaid',
])
const salesFields = pick(incomeRecord, 'i', ['recordedOn', 'week', 'rangeKey'])
const paperFields = pick(evidence, 'v', [
  'id',
  'criterionId',
  'productId',
  'type',
  'number',
  'issuedOn',
  'expiresOn',
  'facilitatedBy',
  'note',
  'status',
  'receivedAt',
])
const fileFields = pick(storedFile, 's', ['id', 'mediaType'])
const decisionFields = pick(decision, 'd', ['outcome', 'reason', 'decidedAt'])
const licenceFields = pick(printedLicence, 'l', ['risk', 'listsSkp'])
const visitFields = pick(visit, 'v', ['visitedDay', 'mode', 'condition', 'confirmationMethod'])

/** Everything that is known of one case, as one JSON object. */
export type CaseDossier = {
  case: RowOf<typeof caseFields>
  woman: RowOf<typeof womanFields> & { villageName: string }
  private: (RowOf<typeof privateFields> & { cardNumber: string | null }) | null
  enterprise: RowOf<typeof enterpriseFields> & { villageName: string; districtName: string }
  mentor: RowOf<typeof mentorFields> | null
  products: (RowOf<typeof productFields> & { kind: RowOf<typeof kindFields> | null })[]
  groups: RowOf<typeof groupFields>[]
  followUps: RowOf<typeof stepFields>[]
  entryPermits: RowOf<typeof permitFields>[]
  workforce: RowOf<typeof workforceFields>[]
  salesReadings: { day: string; isHigher: boolean | null }[]
  sales: RowOf<typeof salesFields> | null
  papers: (RowOf<typeof paperFields> & {
    files: RowOf<typeof fileFields>[]
    decision: (RowOf<typeof decisionFields> & { by: string | null }) | null
  })[]
  visits: RowOf<typeof visitFields>[]
  isNoticeGiven: boolean | null
  /** What her newest OSS papers print. */
  licence: RowOf<typeof licenceFields> | null
  rulesStamp: string
  timeline: TimelineRows
}

// A role without a grant may not even name these tables.
const seesPrivate = (role: HotRole) => role === 'r_mentor' || role === 'r_supervisor'

const one = (object: string, from: string) => `(select ${object} from ${from} limit 1)`
const ofCase = (table: string, alias: string) =>
  `app.${table} ${alias} where ${alias}.case_id = c.id and ${alias}.regency_code = c.regency_code`

const dossier = (role: HotRole) =>
  objectOf(
    `'case', ${objectOf(caseFields)}`,
    `'woman', ${objectOf(womanFields, `'villageName', home.name`)}`,
    `'private', ${
      seesPrivate(role)
        ? one(
            objectOf(privateFields, `'cardNumber', identity.card_number(w.id)`),
            'app.woman_private x where x.id = w.id and x.regency_code = w.regency_code',
          )
        : 'null'
    }`,
    `'enterprise', ${objectOf(enterpriseFields, `'villageName', village.name`, `'districtName', district.name`)}`,
    `'mentor', ${one(objectOf(mentorFields), 'app.staff m where m.id = c.case_mentor_id and m.regency_code = c.regency_code')}`,
    `'products', ${listOf(
      objectOf(productFields, `'kind', case when k.id is not null then ${objectOf(kindFields)} end`),
      'p.is_main desc, p.name, p.id',
      `app.product p left join app.product_kind k on k.id = p.kind_id where p.enterprise_id = c.enterprise_id and p.regency_code = c.regency_code`,
    )}`,
    `'groups', ${listOf(
      objectOf(groupFields),
      'g.id',
      `app.group_member b join app.women_group g on g.id = b.group_id and g.regency_code = b.regency_code where b.woman_id = c.woman_id and b.regency_code = c.regency_code`,
    )}`,
    `'followUps', ${listOf(objectOf(stepFields), 'f.due_on, f.id', ofCase('follow_up', 'f'))}`,
    `'entryPermits', ${listOf(objectOf(permitFields), 'n.id', ofCase('entry_permit', 'n'))}`,
    `'workforce', ${listOf(objectOf(workforceFields), 'r.recorded_on, r.id', ofCase('workforce_record', 'r'))}`,
    `'salesReadings', ${listOf(`json_build_object('day', q.recorded_on, 'isHigher', q.is_higher)`, 'q.recorded_on', 'app.sales_compared(array[c.id]) q')}`,
    `'sales', ${
      seesPrivate(role)
        ? one(objectOf(salesFields), `${ofCase('income_record', 'i')} order by i.recorded_on desc, i.id desc`)
        : 'null'
    }`,
    `'papers', ${listOf(
      objectOf(
        paperFields,
        `'files', ${listOf(objectOf(fileFields), 's.received_at, s.id', 'app.stored_file s where s.evidence_id = v.id and s.regency_code = v.regency_code')}`,
        `'decision', case when d.id is not null then ${objectOf(decisionFields, `'by', (select s.name from app.staff s where s.id = d.author_id and s.regency_code = d.regency_code)`)} end`,
      ),
      'v.received_at desc, v.id desc',
      `app.evidence v left join app.decision d on d.evidence_id = v.id and d.regency_code = v.regency_code where v.case_id = c.id and v.regency_code = c.regency_code`,
    )}`,
    `'visits', ${listOf(objectOf(visitFields), 'v.started_at', ofCase('visit', 'v'))}`,
    `'rulesStamp', (select y.rules_stamp from app.pathway y where y.id = c.pathway_id)`,
    `'licence', ${one(objectOf(licenceFields), `${ofCase('printed_licence', 'l')} and l.recorded_as = 'verifier' order by l.recorded_at desc, l.id desc`)}`,
    `'isNoticeGiven', (select n.is_given from app.data_notices(array[c.id]) n)`,
    `'timeline', ${timelineSql(role)}`,
  )

/** One case as its page shows it: null when it is not the caller's to see. A look is in her history, once a day. */
export const caseGet: HotFunction = {
  name: 'case_get',
  permission: 'case:read',
  parameters: ['p_case uuid', 'p_limit int', ...viewParameters],
  roles: ['r_mentor', 'r_supervisor', 'r_head'],
  declare: `  answer json;
  v_woman uuid;
  p_before timestamptz;
  p_before_id uuid;`,
  body: (role) => `  select c.woman_id, ${dossier(role)}
    into v_woman, answer
    from app.assistance_case c
    join app.woman w on w.id = c.woman_id and w.regency_code = c.regency_code
    join app.enterprise e on e.id = c.enterprise_id and e.regency_code = c.regency_code
    join app.area village on village.code = c.village_code
    join app.area district on district.code = c.district_code
    join app.area home on home.code = w.village_code
    where c.id = p_case and c.regency_code = app.region();
  if not found then return null; end if;
${recordViewSql}
  return answer;`,
}
