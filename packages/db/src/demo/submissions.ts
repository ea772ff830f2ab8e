import { addDays, ikmCriterion, receiptCode, type CalendarDay } from '@titian/domain'
import type { ClientBase } from 'pg'
import { wita } from './calendar'
import { idAt } from './ids'
import { randomOf } from './random'
import type { DemoTeam } from './staff'

const regency = '64.02'
const office = `${regency}-industry`

/** How long ago each record was sent to Disperindag, and whether it came back; who is left is ready to be sent. */
const sent = [
  { days: 9, isReturned: true },
  { days: 6, isReturned: false },
  { days: 2, isReturned: false },
  { days: 1, isReturned: false },
] as const

/** Sends some of Kukar's women at Siap IKM to Disperindag, as the office would have done it. */
export const addSubmissions = async (
  client: ClientBase,
  team: DemoTeam,
  today: CalendarDay,
): Promise<void> => {
  const verifier = team.verifiers.get(regency)?.[0]
  const partner = team.all.find(({ duties }) => duties.includes('partner'))
  if (!verifier || !partner) throw new Error('The demo has a verifier and a partner in Kukar.')
  const random = randomOf('submissions')
  const { rows } = await client.query<{ id: string }>(
    `select id from app.assistance_case
     where regency_code = $1 and pathway_id = 'industri' and stage = 5 and closed_at is null order by id limit $2`,
    [regency, sent.length],
  )
  for (const [at, { days, isReturned }] of sent.entries()) {
    const caseId = rows[at]?.id
    if (caseId === undefined) return
    const sentAt = wita(addDays(today, -days), 10 * 60 + at)
    const id = idAt(sentAt, random)
    await client.query(
      `insert into app.submission (id, regency_code, case_id, woman_id, author_id, case_mentor_id, office_id, criterion_id,
          criterion_version, record_code, snapshot, status, sent_at)
        select $1, c.regency_code, c.id, c.woman_id, $2, c.case_mentor_id, $3, $4, 1, $5, jsonb_build_object(
            'womanName', w.name, 'enterpriseName', e.name, 'villageName', v.name, 'districtName', d.name,
            'productName', p.name, 'kbli2020', k.kbli_2020, 'nibNumber', (select n.number from app.evidence n
              where n.case_id = c.id and n.criterion_id = 'industri.nib' and n.status = 'verified' order by n.received_at desc limit 1),
            'workers', (select r.women_family + r.women_paid + r.men_family + r.men_paid from app.workforce_record r
              where r.case_id = c.id order by r.recorded_on desc, r.id desc limit 1),
            'sinceYear', e.since_year, 'mentorName', m.name, 'sentByName', $6::text), $7, $8
        from app.assistance_case c join app.woman w on w.id = c.woman_id join app.enterprise e on e.id = c.enterprise_id
          join app.area v on v.code = c.village_code join app.area d on d.code = c.district_code
          left join app.product p on p.enterprise_id = e.id and p.is_main left join app.product_kind k on k.id = p.kind_id
          left join app.staff m on m.id = c.case_mentor_id and m.regency_code = c.regency_code
        where c.id = $9`,
      [
        id,
        verifier.id,
        office,
        ikmCriterion,
        receiptCode(id),
        verifier.name,
        isReturned ? 'returned' : 'waiting',
        sentAt,
        caseId,
      ],
    )
    if (!isReturned) continue
    const decidedAt = wita(addDays(today, -days + 4), 9 * 60)
    await client.query(
      `insert into app.partner_decision (id, regency_code, case_id, woman_id, author_id, case_mentor_id, submission_id,
          office_id, sender_id, outcome, reason, decided_at)
        select $1, s.regency_code, s.case_id, s.woman_id, $2, s.case_mentor_id, s.id, s.office_id, s.author_id, 'returned',
          'Akun SIINas belum dibuat.', $3 from app.submission s where s.id = $4`,
      [idAt(decidedAt, random), partner.id, decidedAt, id],
    )
  }
}
