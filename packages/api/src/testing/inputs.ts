import type {
  AddAddendumInput,
  CompleteInput,
  LogVisitInput,
  RecordLicenceInput,
  RecordProductionInput,
  RegisterInput,
  SubmitEvidenceInput,
} from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { TestClock } from './test-clock'

/** A village of each regency that tests use. */
export const villages = { '64.02': '64.02.01.2001', '64.72': '64.72.01.1001' } as const

let counter = 0

/** Registration form of a woman who is like nobody else: own name, NIK, phone. */
export const registration = (
  clock: TestClock,
  region: keyof typeof villages,
  changes: Partial<RegisterInput> = {},
): RegisterInput => {
  counter += 1
  const serial = String(counter).padStart(4, '0')
  return {
    id: uuidv7(),
    sentAt: clock.instant(),
    woman: {
      name: `Uji${serial} Perempuan${serial}`,
      nik: `640201450585${serial}`,
      birthDate: null,
      citizenship: 'WNI',
      phoneOwner: 'sendiri',
      phone: `+62810000${serial}`,
      villageCode: villages[region],
      rt: '7',
      address: `Gang Uji ${serial}`,
    },
    notice: { dataNoticeGiven: true, photoConsent: false, mentoringAgreed: true, textVersion: '1' },
    enterprise: {
      name: `Usaha Uji${serial}`,
      runBy: 'sendiri',
      sinceYear: 2019,
      villageCode: villages[region],
      markets: ['pasar'],
      ikmAtEntry: 'tidak',
    },
    product: { name: 'Amplang', kindId: null, isPackaged: true, shelfLifeDays: 90 },
    pathwayId: 'industri',
    permits: [],
    workforce: { womenFamily: 1, womenPaid: 0, menFamily: 1, menPaid: 0 },
    months: null,
    salesPerDay: 'r100_250rb',
    otherProgrammes: '',
    groupId: null,
    firstSteps: ['nib', 'buku_kas', 'foto_produk'],
    nextVisitOn: null,
    duplicatesSeen: [],
    ...changes,
  }
}

/** A routine visit that began an hour before it was sent. */
export const routineVisit = (
  clock: TestClock,
  caseId: string,
  changes: Partial<LogVisitInput> = {},
): LogVisitInput => ({
  id: uuidv7(),
  caseId,
  startedAt: clock.instant({ minutes: -60 }),
  sentAt: clock.instant(),
  mode: 'rumah',
  condition: 'ramai',
  pauseReason: null,
  topics: ['nib'],
  followUps: [],
  problems: [],
  cause: '',
  newFollowUps: [],
  figures: null,
  advice: 'Pisahkan uang usaha dari uang dapur.',
  nextVisitOn: null,
  confirmation: { method: 'nanti', absenceReason: '' },
  ...changes,
})

/** A visit that comes too late to count by itself: made forty days ago. */
export const oldVisit = (
  clock: TestClock,
  caseId: string,
  changes: Partial<LogVisitInput> = {},
): LogVisitInput => routineVisit(clock, caseId, { startedAt: clock.instant({ days: -40 }), ...changes })

/** A paper for a criterion; a NIB issued ten days ago unless said otherwise. */
export const paper = (
  clock: TestClock,
  caseId: string,
  changes: Partial<SubmitEvidenceInput> = {},
): SubmitEvidenceInput => ({
  id: uuidv7(),
  caseId,
  sentAt: clock.instant(),
  criterionId: 'industri.nib',
  productId: null,
  type: 'nib',
  number: '1234567890123',
  issuedOn: clock.day(-10),
  expiresOn: null,
  facilitatedBy: 'pendamping',
  fileIds: [],
  note: '',
  ...changes,
})

/** A reading of production of a kitchen at home: mikro by both measures, industri kecil, BPS mikro. */
export const production = (
  clock: TestClock,
  caseId: string,
  changes: Partial<RecordProductionInput> = {},
): RecordProductionInput => ({
  id: uuidv7(),
  caseId,
  sentAt: clock.instant(),
  year: 2026,
  capital: 20_000_000,
  investmentExLand: 15_000_000,
  landAndBuilding: 200_000_000,
  siteIsResidence: true,
  annualSales: 60_000_000,
  workersPermanent: 0,
  workersCasual: 1,
  workersFamily: 1,
  ownerWorks: true,
  unit: 'kg',
  capacityInstalled: 2400,
  capacityUsed: 1800,
  production: 1700,
  rawMaterial: 'Ikan haruan, tepung tapioka',
  water: 'PDAM 60 m³',
  fuel: 'LPG 96 tabung 3 kg',
  electricityKwh: 1200,
  machines: 'Penggiling ikan, wajan besar, alat segel',
  ...changes,
})

/** What her NIB and OSS papers print. */
export const licence = (
  clock: TestClock,
  caseId: string,
  changes: Partial<RecordLicenceInput> = {},
): RecordLicenceInput => ({
  id: uuidv7(),
  caseId,
  sentAt: clock.instant(),
  kbliVersion: '2020',
  kbliCodes: ['10750'],
  risk: 'mediumLow',
  scale: 'mikro',
  listsSkp: null,
  printedOn: clock.day(-30),
  ...changes,
})

/** A note on a visit. */
export const note = (
  clock: TestClock,
  visitId: string,
  changes: Partial<AddAddendumInput> = {},
): AddAddendumInput => ({
  id: uuidv7(),
  visitId,
  sentAt: clock.instant(),
  baseVersion: 0,
  text: 'Ternyata alatnya sudah diperbaiki.',
  ...changes,
})

/** Answers of registration, completed on a form that was filled from `version`. */
export const completion = (
  clock: TestClock,
  caseId: string,
  version: string,
  answers: CompleteInput['answers'],
): CompleteInput => ({
  id: uuidv7(),
  caseId,
  sentAt: clock.instant(),
  version,
  answers,
  reason: 'Ibu baru menunjukkan KTP',
})
