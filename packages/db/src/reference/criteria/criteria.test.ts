import {
  assessReadiness,
  criteriaInForce,
  criterionSchema,
  factsOf,
  factTable,
  keysOf,
  pathwayIds,
  productFacts,
  type EvidenceFact,
  type Facts,
  type PathwayId,
  type ProductDescription,
} from '@titian/domain'
import { describe, expect, it } from 'vitest'
import { stages } from '../pathways'
import { criteria } from './index'

const today = '2026-11-24'
const forbidden =
  /\b(kasus|klien|korban|legal|ilegal|ditolak|gagal|tidak patuh|dispute|outbox|janda|skor|binaan|baseline)\b/i

const accompanied: Facts = {
  'woman.nikValid': true,
  'woman.citizenship': 'WNI',
  'woman.dataNoticeGiven': true,
  'registration.duplicateCleared': true,
  'enterprise.runBy': 'sendiri',
  'case.mentorAssigned': true,
  'case.coreDataComplete': true,
  'case.validVisitsIn90Days': 2,
}
const amplang: ProductDescription = {
  group: 'food',
  permitRoute: 'pirt',
  kbli2020: '10794',
  isFish: true,
  isSniListed: false,
  needsMaterialOrigin: false,
  isPackaged: true,
}
const perProduct = new Map(criteria.map((row) => [row.id, row.perProduct]))

const verified = (...ids: string[]): EvidenceFact[] =>
  ids.map((criterionId) => ({
    id: criterionId,
    criterionId,
    productId: perProduct.get(criterionId) ? 'main' : null,
    status: 'verified',
    issuedOn: '2026-09-01',
    expiresOn: null,
    verifiedOn: '2026-09-10',
  }))

const readiness = (pathwayId: PathwayId, facts: Facts, papers: string[], asOf = today) =>
  assessReadiness({
    stages: stages.filter((stage) => stage.pathwayId === pathwayId),
    criteria: criteria.filter((row) => row.pathwayId === pathwayId),
    facts: { ...accompanied, ...facts },
    evidence: verified(...papers.map((key) => `${pathwayId}.${key}`)),
    mainProductId: 'main',
    asOf,
  })

const licensed = ['rencana', 'nib', 'nib_atas_nama', 'kbli', 'izin_risiko', 'alamat']
const gatesOf = (pathwayId: PathwayId, facts: Facts, stageNumber: number, asOf = today) =>
  (readiness(pathwayId, facts, [], asOf).stages.find((stage) => stage.number === stageNumber)?.criteria ?? [])
    .filter((one) => one.kind === 'gate' && one.state !== 'notApplicable')
    .map((one) => one.criterionId.replace(`${pathwayId}.`, ''))

describe('the rows of the rules', () => {
  it('all parse, and every id with its version is there once', () => {
    for (const row of criteria) expect(criterionSchema.parse(row)).toEqual(row)
    expect(new Set(criteria.map((row) => `${row.id} ${row.version}`)).size).toBe(criteria.length)
  })

  it('never have two versions of one criterion in force on the same day', () => {
    for (const day of ['2025-01-01', '2025-06-04', '2025-06-05', '2026-10-17', '2026-10-18', today]) {
      const inForce = criteria.filter(
        (row) => row.validFrom <= day && (row.validTo === null || day <= row.validTo),
      )
      expect(criteriaInForce(criteria, day).length).toBe(inForce.length)
    }
  })

  it('have one place each within their stage', () => {
    const places = criteriaInForce(criteria, today).map(
      (row) => `${row.pathwayId} ${row.stageNumber} ${row.position}`,
    )
    expect(new Set(places).size).toBe(places.length)
  })

  it('start their grace at a criterion that exists', () => {
    const ids = new Set(criteria.map((row) => row.id))
    for (const row of criteria) if (row.graceAfter !== null) expect(ids).toContain(row.graceAfter)
  })

  it('use every fact of the closed table', () => {
    const used = criteria.flatMap((row) => [
      ...factsOf(row.appliesWhen),
      ...(row.expression ? factsOf(row.expression) : []),
    ])
    expect([...new Set(used)].sort()).toEqual([...keysOf(factTable)].sort())
  })

  it('belong to a stage of their pathway, and every stage has a gate', () => {
    for (const pathwayId of pathwayIds) {
      for (const stage of stages.filter((one) => one.pathwayId === pathwayId)) {
        expect(
          criteria.some(
            (row) => row.pathwayId === pathwayId && row.stageNumber === stage.number && row.kind === 'gate',
          ),
        ).toBe(true)
      }
    }
  })

  it('say nothing that shames', () => {
    for (const row of criteria) {
      expect([row.title, row.titleForHer, row.opensForHer, row.howForHer].join(' ')).not.toMatch(forbidden)
    }
  })

  it('name their basis in words, without the marks of our own notes', () => {
    expect(criteria.filter(({ citation }) => /\[\w+\]/.test(citation))).toEqual([])
  })

  it('are checked by Disperindag in stage 6 and by Dinkes for its own papers', () => {
    const verifierOf = (id: string) => criteria.find((row) => row.id === id)?.verifier
    expect(verifierOf('industri.ikm_terdaftar')).toBe('DI')
    expect([verifierOf('industri.pkp'), verifierOf('industri.cppb')]).toEqual(['DK', 'DK'])
    expect(criteria.filter((row) => row.proof === 'computed').every((row) => row.verifier === 'S')).toBe(true)
  })
})

describe('the way of the amplang maker', () => {
  const facts = productFacts(amplang)

  it('goes by 1, 2, 3 as her papers are verified', () => {
    expect(readiness('industri', {}, []).highestStage).toBe(1)
    expect(readiness('industri', facts, ['rencana']).highestStage).toBe(2)
    expect(readiness('industri', facts, licensed).highestStage).toBe(3)
  })

  it('asks PIRT, PKP, halal and label of stage 4, and lets the inspection come later', () => {
    expect(gatesOf('industri', facts, 4)).toEqual(['pirt', 'pkp', 'halal', 'label_pangan'])
    const answer = readiness('industri', facts, [...licensed, 'pirt', 'pkp', 'halal', 'label_pangan'])
    expect(answer.highestStage).toBe(4)
    expect(answer.missing[0]).toMatchObject({ criterionId: 'industri.cppb', reason: 'grace_running' })
  })

  it('lays the halal plank ahead of her marker', () => {
    const answer = readiness('industri', facts, [...licensed, 'halal'])
    expect(answer.highestStage).toBe(3)
    expect(answer.stages[3]?.criteria.find((one) => one.criterionId === 'industri.halal')?.plank).toBe('met')
  })

  it('arrives at stage 6 when the register is confirmed and her status at entry is known', () => {
    const papers = [
      ...licensed,
      'pirt',
      'pkp',
      'halal',
      'label_pangan',
      'data_produksi',
      'golongan_industri',
      'npwp',
    ]
    const all = [...papers, 'kontak_nib', 'pembukuan', 'produksi_ajek', 'ikm_terdaftar']
    expect(readiness('industri', facts, all).highestStage).toBe(5)
    expect(readiness('industri', { ...facts, 'case.ikmAtEntry': false }, all).highestStage).toBe(6)
  })

  it.each([
    ['2026-10-17', 'advice', 1],
    ['2026-10-18', 'gate', 2],
  ])('finds halal on %s as %s', (day, kind, version) => {
    const halal = criteriaInForce(criteria, day).find((row) => row.id === 'industri.halal')
    expect(halal).toMatchObject({ kind, version })
  })

  it('shows the row about protected fish to her mentor only, as advice', () => {
    expect(criteria.filter((row) => row.isPrivate).map((row) => row.id)).toEqual(['industri.bahan_ikan'])
    expect(criteria.find((row) => row.isPrivate)?.kind).toBe('advice')
  })
})

describe('other ways', () => {
  it('leads the doyo weaver by quality, without one permit line', () => {
    const weaving = productFacts({
      ...amplang,
      group: 'weaving',
      permitRoute: 'none',
      kbli2020: '13122',
      isFish: false,
      isPackaged: null,
    })
    expect(gatesOf('industri', weaving, 4)).toEqual(['mutu_kriya', 'label_kriya', 'harga_pokok_kriya'])
  })

  it('asks the rattan weaver where her material comes from', () => {
    const rattan = productFacts({
      ...amplang,
      group: 'craft',
      permitRoute: 'none',
      kbli2020: '16291',
      isFish: false,
      needsMaterialOrigin: true,
    })
    expect(gatesOf('industri', rattan, 4)).toContain('asal_bahan')
  })

  it('leads the frozen nugget maker over MD instead of PIRT', () => {
    const nugget = productFacts({ ...amplang, permitRoute: 'md', kbli2020: '10216' })
    const gates = gatesOf('industri', nugget, 4)
    expect(gates).toContain('md')
    expect(gates).not.toContain('pirt')
  })

  it('asks no PIRT for a cake that keeps under seven days', () => {
    const cake = productFacts({ ...amplang, permitRoute: 'shortLife', kbli2020: '10792', isFish: false })
    expect(gatesOf('industri', cake, 4)).toEqual(['halal', 'label_pangan'])
  })

  it('asks what is not known instead of guessing the permit route', () => {
    const open = productFacts({
      ...amplang,
      group: 'beverage',
      permitRoute: 'undecided',
      kbli2020: '11090',
      isFish: false,
    })
    const pirt = readiness('industri', open, []).stages[3]?.criteria.find(
      (one) => one.criterionId === 'industri.pirt',
    )
    expect(pirt).toMatchObject({ state: 'unknown', unknownFacts: ['product.permitRoute'] })
  })

  it('takes a low printed risk as licence enough', () => {
    expect(gatesOf('industri', { 'licence.risk': 'low' }, 3)).toEqual([
      'nib',
      'nib_atas_nama',
      'kbli',
      'alamat',
    ])
  })

  it('leads services to Tumbuh, and asks SLHS only where food is served', () => {
    const service = {
      ...amplang,
      group: 'service',
      permitRoute: 'none',
      isFish: false,
      isPackaged: null,
    } as const
    const makeUp = productFacts({ ...service, kbli2020: '96112' })
    expect(gatesOf('jasa-dagang', makeUp, 4)).toEqual(['pembukuan'])
    expect(gatesOf('jasa-dagang', productFacts({ ...service, kbli2020: '56210' }), 4)).toEqual([
      'pembukuan',
      'slhs',
    ])
    const answer = readiness('jasa-dagang', { ...makeUp, 'case.salesGrew': true }, [...licensed, 'pembukuan'])
    expect(answer.highestStage).toBe(5)
  })
})
