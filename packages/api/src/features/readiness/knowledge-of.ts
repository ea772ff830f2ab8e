import {
  grewSince,
  mostIn90Days,
  productFacts,
  witaDay,
  type CalendarDay,
  type Condition,
  type ConfirmationMethod,
  type EvidenceFact,
  type Facts,
  type IkmAtEntry,
  type LicenceRisk,
  type PathwayId,
  type ProductDescription,
  type Reading,
  type RunBy,
  type VisitMode,
} from '@titian/domain'

/** What the rules ask about a case, as it is stored; the order of visits is that in which they began. */
export type StoredCase = {
  id: string
  pathwayId: PathwayId
  stage: number
  openedAt: Date
  caseMentorId: string | null
  ikmAtEntry: IkmAtEntry
  isDuplicateCleared: boolean
  isNikValid: boolean | null
  citizenship: 'WNI' | 'WNA' | null
  runBy: RunBy
  main: { id: string; isPackaged: boolean | null; kind: ProductDescription | null } | undefined
  /** Everyone who works there, at each reading, oldest first. */
  workers: readonly { day: CalendarDay; workers: number }[]
  /** How her sales of an ordinary week stood to data awal at each reading. */
  sales: readonly Reading[]
  isNoticeGiven: boolean | null
  /** What her newest OSS papers print. */
  licence: { risk: LicenceRisk | null; listsSkp: boolean | null } | null
  visits: readonly {
    visitedDay: CalendarDay
    mode: VisitMode
    condition: Condition
    confirmationMethod: ConfirmationMethod
  }[]
  papers: readonly (Omit<EvidenceFact, 'verifiedOn'> & { decidedAt: Date | null })[]
}

/** One case for the rules: its facts and its papers. */
export type CaseKnowledge = {
  caseId: string
  pathwayId: PathwayId
  openedOn: CalendarDay
  stage: number
  mainProductId: string | null
  facts: Facts
  evidence: EvidenceFact[]
}

/** The facts of a case, each from what is stored; what is not known stays null. */
export const knowledgeOf = ({
  main,
  visits,
  papers,
  workers,
  sales,
  ...known
}: StoredCase): CaseKnowledge => ({
  caseId: known.id,
  pathwayId: known.pathwayId,
  openedOn: witaDay(known.openedAt),
  stage: known.stage,
  mainProductId: main?.id ?? null,
  facts: {
    'woman.nikValid': known.isNikValid,
    'woman.citizenship': known.citizenship,
    'woman.dataNoticeGiven': known.isNoticeGiven,
    'registration.duplicateCleared': known.isDuplicateCleared,
    'enterprise.runBy': known.runBy,
    'case.mentorAssigned': known.caseMentorId !== null,
    'case.coreDataComplete': main !== undefined && workers.length > 0,
    'case.validVisitsIn90Days': mostIn90Days(
      visits
        // A group visit never replaces one to herself, nor does one to a closed door (forms.md §3).
        .filter(({ mode, confirmationMethod }) => mode !== 'kelompok' && confirmationMethod !== 'tidak_ada')
        .map(({ visitedDay, condition }) => ({
          day: visitedDay,
          isPausing: condition === 'berhenti_sementara',
        })),
    ),
    'case.salesGrew': grewSince(sales),
    'case.workersGrew': grewSince(
      workers.map((reading) => ({
        day: reading.day,
        isHigher: reading.workers > (workers[0]?.workers ?? reading.workers),
      })),
    ),
    'case.ikmAtEntry': known.ikmAtEntry === 'belum_diketahui' ? null : known.ikmAtEntry === 'ya',
    'licence.risk': known.licence?.risk ?? null,
    'licence.listsSkp': known.licence?.listsSkp ?? null,
    ...(main?.kind
      ? productFacts({ ...main.kind, isPackaged: main.isPackaged ?? main.kind.isPackaged })
      : {}),
  },
  evidence: papers.map((paper) => ({
    id: paper.id,
    criterionId: paper.criterionId,
    productId: paper.productId,
    status: paper.status,
    issuedOn: paper.issuedOn,
    expiresOn: paper.expiresOn,
    verifiedOn: paper.status === 'verified' && paper.decidedAt ? witaDay(paper.decidedAt) : null,
  })),
})
