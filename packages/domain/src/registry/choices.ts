/** Choices of the registration form (`forms.md` §2 A) with the words that the screen shows. */
export const phoneOwners = {
  sendiri: 'HP sendiri',
  keluarga: 'HP bersama keluarga',
  tidak_punya: 'Tidak punya HP',
} as const
export type PhoneOwner = keyof typeof phoneOwners

export const runBy = {
  sendiri: 'Ibu sendiri',
  bersama_suami: 'Bersama suami',
  kelompok: 'Kelompok',
} as const
export type RunBy = keyof typeof runBy

export const permitKinds = {
  nib: 'NIB',
  pirt: 'PIRT (SPP-IRT)',
  halal: 'Sertifikat halal',
  merek: 'Merek',
  md: 'Izin edar BPOM MD',
} as const
export type PermitKind = keyof typeof permitKinds

export const permitProofs = { nomor: 'Nomornya ada', belum_dilihat: 'Ada, belum dilihat' } as const
export type PermitProof = keyof typeof permitProofs

export const permitHolders = {
  ibu: 'Atas nama Ibu',
  suami: 'Atas nama suami',
  kelompok: 'Atas nama kelompok',
  lain: 'Atas nama orang lain',
} as const
export type PermitHolder = keyof typeof permitHolders

export const markets = {
  tetangga: 'Tetangga',
  pasar: 'Pasar',
  toko: 'Toko atau warung',
  pesanan: 'Pesanan',
  online: 'Online',
  luar_kabupaten: 'Luar kabupaten',
} as const
export type Market = keyof typeof markets

export const monthMoods = { ramai: 'Ramai', biasa: 'Biasa', sepi: 'Sepi' } as const
export type MonthMood = keyof typeof monthMoods

/** Sales on a day of an ordinary week, in whole rupiah from and to (both ends included; `null`: no upper end). */
export const salesRanges = {
  di_bawah_50rb: { label: 'di bawah Rp50.000', from: 0, to: 49_999 },
  r50_100rb: { label: 'Rp50.000–100.000', from: 50_000, to: 100_000 },
  r100_250rb: { label: 'Rp100.000–250.000', from: 100_001, to: 250_000 },
  r250_500rb: { label: 'Rp250.000–500.000', from: 250_001, to: 500_000 },
  r500rb_1jt: { label: 'Rp500.000–1.000.000', from: 500_001, to: 1_000_000 },
  di_atas_1jt: { label: 'di atas Rp1.000.000', from: 1_000_001, to: null },
} as const
export type SalesRange = keyof typeof salesRanges

/** Whether it was an industri kecil or menengah in the register before she joined (C9). */
export const ikmAtEntry = {
  ya: 'Sudah terdaftar sebagai IKM',
  tidak: 'Belum',
  belum_diketahui: 'Belum diketahui',
} as const
export type IkmAtEntry = keyof typeof ikmAtEntry
