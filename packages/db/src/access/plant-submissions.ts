import { v7 as uuidv7 } from 'uuid'

type Add = (table: string, row: Record<string, unknown>) => Promise<unknown>

/** One record to the office for industry, one to another office of the regency, one that names an office far away. */
export const plantSubmissions = async (
  addBelow: Add,
  add: Add,
  { regency, verifierId, fileId, at }: { regency: string; verifierId: string; fileId: string; at: Date },
) => {
  const elsewhere = regency === '64.02' ? '64.72' : '64.02'
  for (const [office, status] of [
    [`${regency}-industry`, 'waiting'],
    [`${regency}-health`, 'returned'],
    [`${elsewhere}-industry`, 'returned'],
  ] as const) {
    const submissionId = uuidv7()
    await addBelow('submission', {
      id: submissionId,
      author_id: verifierId,
      office_id: office,
      criterion_id: 'industri.ikm_terdaftar',
      criterion_version: 1,
      record_code: submissionId,
      snapshot: {},
      status,
      sent_at: at,
    })
    const sent = { submission_id: submissionId, office_id: office }
    await add('submission_file', { id: fileId, regency_code: regency, ...sent, media_type: 'image/jpeg' })
    await addBelow('partner_decision', {
      ...sent,
      author_id: uuidv7(),
      sender_id: verifierId,
      outcome: 'returned',
      reason: 'Uji',
      decided_at: at,
    })
  }
}
