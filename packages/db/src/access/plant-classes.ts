import { v7 as uuidv7 } from 'uuid'

type AddBelow = (table: string, row: Record<string, unknown>) => Promise<unknown>

/** A reading of production, the class that the paper proposes from it, and what her papers print. */
export const plantClasses = async (addBelow: AddBelow, paperId: string, at: Date) => {
  const readingId = uuidv7()
  await addBelow('production_record', {
    id: readingId,
    year: 2026,
    capital_rupiah: 20_000_000,
    device_sent_at: at,
    recorded_at: at,
  })
  await addBelow('class_proposal', {
    id: paperId,
    production_record_id: readingId,
    as_of: '2026-01-01',
    year: 2026,
    umkm_ruleset: 'pp7-2021',
    industry_class: 'kecil',
    industry_ruleset: 'permenperin-64-2016',
    land_policy: 'literal',
    bps_ruleset: 'bps-workers',
    proposed_at: at,
  })
  await addBelow('printed_licence', {
    recorded_as: 'mentor',
    kbli_version: '2020',
    kbli_codes: ['10750'],
    risk: 'low',
    device_sent_at: at,
    recorded_at: at,
  })
}
