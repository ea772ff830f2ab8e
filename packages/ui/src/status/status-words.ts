export const chipStatuses = [
  'met',
  'unmet',
  'unknown',
  'waiting',
  'returned',
  'verified',
  'note',
  'overdue',
] as const
export type ChipStatus = (typeof chipStatuses)[number]

/** What a status is called on the office's screens when no other word is given. */
export const statusWords = {
  met: 'Terpenuhi',
  unmet: 'Belum',
  unknown: 'Belum diketahui',
  waiting: 'Menunggu pemeriksaan',
  returned: 'Dikembalikan',
  verified: 'Terverifikasi',
  note: 'Catatan',
  overdue: 'Lewat waktu',
} as const satisfies Record<ChipStatus, string>
