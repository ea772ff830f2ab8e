/** The papers that can prove a criterion, with the words that the screen shows. */
export const evidenceTypes = {
  rencana_pendampingan: 'Rencana pendampingan dengan tanda setuju Ibu',
  nib: 'NIB (PDF atau foto)',
  lampiran_nib: 'Lampiran NIB',
  sertifikat_standar: 'Sertifikat Standar',
  izin_oss: 'Izin dari OSS',
  lokasi_usaha: 'NIB dan lokasi desa',
  pirt: 'SPP-IRT (PIRT)',
  md: 'Izin edar BPOM MD',
  pkp: 'Sertifikat PKP',
  berita_acara_sarana: 'Berita acara pemeriksaan sarana (CPPB-IRT)',
  halal: 'Sertifikat halal BPJPH',
  foto_label: 'Foto label depan dan belakang',
  pernyataan_bahan: 'Pernyataan bahan dan kunjungan',
  skp: 'Sertifikat Kelayakan Pengolahan (SKP)',
  daftar_periksa: 'Foto dan daftar periksa',
  lembar_hitung: 'Lembar hitung harga pokok',
  catatan_pembelian: 'Catatan pembelian bahan',
  sni: 'Sertifikat SNI',
  notifikasi_kosmetik: 'Notifikasi kosmetik dan CPKB',
  izin_pkrt: 'Izin PKRT',
  izin_obat_bahan_alam: 'Izin obat bahan alam',
  merek: 'Sertifikat merek atau nomor agenda',
  hasil_uji: 'Hasil uji laboratorium',
  formulir_data_ikm: 'Formulir data IKM',
  jawaban_golongan: 'Penetapan golongan industri',
  npwp: 'NPWP atau NIK yang sudah padan',
  uji_kirim: 'Catatan uji kirim pada kunjungan',
  foto_buku_kas: 'Foto buku kas',
  catatan_produksi: 'Catatan produksi atau kunjungan',
  qris: 'Foto QRIS',
  tkdn: 'Sertifikat TKDN-IK',
  bpjs: 'Kartu BPJS Ketenagakerjaan',
  akun_siinas: 'Tanda bukti akun SIINas',
  daftar_ikm: 'Nomor di daftar IKM Disperindag',
  berita_acara_ikm: 'Berita acara Disperindag',
  tanda_terima_siinas: 'Tanda terima laporan SIINas',
  kunjungan_lanjutan: 'Kunjungan atau telepon lanjutan',
  slhs: 'Sertifikat Laik Higiene Sanitasi (SLHS)',
} as const

/** The agreed plan of stage 2 and how many steps it has (pathway.md). */
export const planType = 'rencana_pendampingan' satisfies EvidenceType
export const stepsOfAPlan = 3

export type EvidenceType = keyof typeof evidenceTypes
