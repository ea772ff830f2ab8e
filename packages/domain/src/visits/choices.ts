/** Choices of the routine visit form (`forms.md` §1) with the words that the screen shows. */
export const visitModes = {
  rumah: 'Rumah',
  tempat_produksi: 'Tempat produksi',
  kelompok: 'Kelompok',
  kantor: 'Kantor',
  telepon: 'Telepon atau WA',
} as const
export type VisitMode = keyof typeof visitModes

export const conditions = {
  ramai: 'Ramai',
  biasa: 'Biasa',
  sepi: 'Sepi',
  berhenti_sementara: 'Berhenti sementara',
} as const
export type Condition = keyof typeof conditions

export const topics = {
  nib: 'NIB dan OSS',
  pirt: 'PIRT dan izin edar',
  halal: 'Halal',
  produksi: 'Produksi dan mutu',
  kemasan: 'Kemasan dan label',
  harga: 'Harga dan hitung untung',
  pembukuan: 'Pembukuan',
  pemasaran: 'Pemasaran',
  online: 'Jualan online',
  modal: 'Modal dan kredit',
  alat: 'Alat',
  kelompok: 'Kelompok',
  keluarga: 'Keluarga dan pembagian kerja',
  lainnya: 'Lainnya',
} as const
export type Topic = keyof typeof topics

export const problems = {
  bahan_baku: 'Bahan baku atau musim ikan',
  modal: 'Modal',
  alat: 'Alat rusak atau kurang',
  tenaga: 'Tenaga atau waktu',
  kemasan: 'Kemasan',
  pembeli_sepi: 'Pembeli sepi',
  ongkos: 'Ongkos atau angkutan sungai',
  listrik_air: 'Listrik atau air',
  sinyal: 'Sinyal atau HP',
  akun_oss: 'Akun atau surel OSS',
  ktp_nik: 'Data KTP atau NIK',
  kbli_salah: 'KBLI salah',
  berkas_kembali: 'Berkas dikembalikan',
  jadwal_pkp: 'Jadwal PKP atau pemeriksaan',
  kuota_habis: 'Kuota habis',
  kesehatan: 'Sakit, hamil, atau merawat',
  keluarga: 'Keluarga kurang mendukung',
  banjir: 'Banjir',
  lainnya: 'Lainnya',
} as const
export type Problem = keyof typeof problems

/** Problems that her own page never shows: whoever holds her phone might read them. */
export const privateProblems: readonly Problem[] = ['keluarga']

/** Agreed next steps (RTL), suggested from the next unmet criterion. */
export const firstStepKinds = {
  data_ktp: 'Lengkapi data KTP atau NPWP',
  nib: 'Daftar atau ubah NIB (KBLI)',
  pulihkan_surel: 'Pulihkan surel akun',
  daftar_pkp: 'Daftar penyuluhan PKP',
  ajukan_pirt: 'Ajukan PIRT',
  benahi_dapur: 'Benahi dapur (CPPB)',
  perbaiki_label: 'Perbaiki label',
  ajukan_halal: 'Ajukan halal ke pendamping PPH (P3H)',
  foto_produk: 'Foto produk',
  buku_kas: 'Isi buku kas',
  hitung_harga: 'Hitung harga pokok',
  ikut_pelatihan: 'Ikut pelatihan',
  usul_kuota: 'Usul kuota atau bantuan',
  usul_kredit: 'Usul kredit',
  titip_gerai: 'Titip jual di gerai',
  daftar_merek: 'Daftar merek',
  data_ikm: 'Lengkapi data IKM atau SIINas',
  lainnya: 'Lainnya',
} as const
export type FollowUpKind = keyof typeof firstStepKinds

export const assignees = { ibu: 'Ibu', pendamping: 'Pendamping', dinas: 'Dinas' } as const
export type Assignee = keyof typeof assignees

export const followUpStatuses = {
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  belum: 'Belum',
  batal: 'Batal',
} as const
export type FollowUpStatus = keyof typeof followUpStatuses

export const confirmationMethods = {
  hp_pendamping: 'Ibu menekan "Benar" di HP ini',
  tanda_tangan: 'Tanda tangan di buku atau kertas',
  nanti: 'Nanti, lewat WA atau telepon Dinas',
  tidak_ada: 'Tidak ada orang di tempat',
} as const
export type ConfirmationMethod = keyof typeof confirmationMethods

/** Facts about a record that a supervisor looks at; none of them refuses a visit. */
export const visitFlags = {
  mulai_di_masa_depan: 'Jam HP lebih cepat',
  jam_hp_berbeda: 'Jam HP berbeda dari jam server',
  dikirim_terlambat: 'Dikirim lebih dari 7 hari kemudian',
  bertindih: 'Dimulai kurang dari 10 menit dari kunjungan lain',
  diterima_dinas: 'Diterima setelah diperiksa Dinas',
} as const
export type VisitFlag = keyof typeof visitFlags

/** Why a visit waits for the office before it counts (security.md §3.1 rule 4, F11). */
export const visitDoubts = {
  older_than_30_days: 'Baru sampai lebih dari 30 hari setelah kunjungannya',
  outside_assignment: 'Dibuat di luar masa tugas pendamping pada Ibu ini',
  not_yet_happened: 'Waktunya belum terjadi',
} as const
export type VisitDoubt = keyof typeof visitDoubts
