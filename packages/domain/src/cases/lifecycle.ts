/** Statuses of a case and what may be done in each. The server refuses by it, the screen draws its buttons by it. */
export const caseStatuses = {
  tanpa_pendamping: 'Belum ada pendamping',
  didampingi: 'Didampingi',
  jeda: 'Jeda',
  berhenti: 'Berhenti dari pendampingan',
  lulus: 'Lulus pendampingan',
} as const
export type CaseStatus = keyof typeof caseStatuses

export const caseActions = [
  'assign',
  'completeData',
  'logVisit',
  'submitEvidence',
  'decideEvidence',
  'pause',
  'resume',
  'leave',
  'graduate',
  'reopen',
] as const
export type CaseAction = (typeof caseActions)[number]

export const caseLifecycle = {
  tanpa_pendamping: ['assign', 'completeData', 'decideEvidence', 'leave'],
  didampingi: [
    'assign',
    'completeData',
    'logVisit',
    'submitEvidence',
    'decideEvidence',
    'pause',
    'leave',
    'graduate',
  ],
  jeda: ['assign', 'completeData', 'logVisit', 'submitEvidence', 'decideEvidence', 'resume', 'leave'],
  berhenti: ['reopen'],
  lulus: ['logVisit', 'reopen'],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>

/** Whether an action is allowed in a status. */
export const canDo = (status: CaseStatus, action: CaseAction): boolean =>
  caseLifecycle[status].some((allowed) => allowed === action)

export const pauseReasons = {
  musim: 'Musim atau bahan baku',
  melahirkan: 'Melahirkan',
  merawat: 'Merawat keluarga',
  sakit: 'Sakit',
  banjir: 'Banjir',
  modal_habis: 'Modal habis',
  pindah: 'Pindah',
  berhenti: 'Berhenti',
} as const
export type PauseReason = keyof typeof pauseReasons

/** What is done to a case's status, as its history tells it. A pause that ends by its date is ended by nobody. */
export const caseChanges = {
  pause: 'Jeda',
  resume: 'Pendampingan dilanjutkan',
  pause_end: 'Jeda berakhir sesuai tanggalnya',
  leave: 'Berhenti dari pendampingan',
  graduate: 'Lulus pendampingan',
  reopen: 'Pendampingan dibuka kembali',
} as const
export type CaseChange = keyof typeof caseChanges
