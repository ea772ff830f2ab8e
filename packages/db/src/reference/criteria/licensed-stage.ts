import type { Criterion, PathwayId } from '@titian/domain'
import { equals, placeCriteria } from './define-criterion'

const nib = {
  id: 'nib',
  title: 'NIB aktif, 13 angka, berbasis risiko',
  titleForHer: 'Punya NIB',
  opensForHer: 'Usaha Ibu tercatat resmi dan bisa mengurus surat lain.',
  howForHer: 'Daftar di OSS bersama pendamping; bawa KTP dan nomor HP yang aktif. Gratis.',
  evidenceTypes: ['nib'],
  numberKind: 'nib',
  needsIssueDate: true,
  mark: 'R2',
} as const

const risk = {
  id: 'izin_risiko',
  title: 'Izin sesuai risiko yang tercetak: NIB, Sertifikat Standar, atau Izin',
  titleForHer: 'Surat izin sesuai yang tertulis di NIB',
  opensForHer: 'Surat usaha Ibu lengkap untuk jenis usahanya.',
  howForHer: 'Lihat lampiran NIB bersama pendamping: di sana tertulis surat apa yang masih perlu.',
  // Where the printed risk is low the NIB is the whole licence.
  appliesWhen: { not: equals('licence.risk', 'low') },
  evidenceTypes: ['lampiran_nib', 'sertifikat_standar', 'izin_oss'],
  numberKind: 'other',
  needsIssueDate: true,
  mark: 'R2',
} satisfies Partial<Criterion>

// PP 28/2025 replaced PP 5/2021 on 5 June 2025; the duty stayed, its article changed.
const underOldRule = {
  version: 1,
  validTo: '2025-06-04',
  citation: 'PP 5/2021 (dicabut PP 28/2025)',
} as const
const underNewRule = { version: 2, validFrom: '2025-06-05', citation: 'PP 28/2025' } as const

const kbli = {
  industri: {
    title: 'KBLI kategori C sesuai produk utama',
    howForHer: 'Periksa lampiran NIB dengan pendamping: kodenya harus kode membuat barang (10 sampai 33).',
  },
  'jasa-dagang': {
    title: 'KBLI sesuai jenis usaha',
    howForHer: 'Periksa lampiran NIB dengan pendamping: kodenya harus cocok dengan usaha Ibu.',
  },
} as const satisfies Record<PathwayId, object>

/** Stage 3, Berizin; the pathways differ in the KBLI that they ask for. */
export const licensedStage = (pathwayId: PathwayId): Criterion[] =>
  placeCriteria({ pathwayId, stageNumber: 3 }, [
    { ...nib, evidenceTypes: ['nib'], ...underOldRule },
    { ...nib, evidenceTypes: ['nib'], ...underNewRule },
    {
      id: 'nib_atas_nama',
      title: 'NIB atas nama Ibu',
      titleForHer: 'NIB memakai nama Ibu',
      opensForHer: 'Usaha tercatat milik Ibu sendiri.',
      howForHer: 'Kalau NIB memakai nama suami, tanyakan ke pendamping cara membuat atas nama Ibu.',
      evidenceTypes: ['nib'],
      numberKind: 'nib',
      citation: 'Kebijakan program; atas nama suami dicatat, belum terpenuhi untuk milik perempuan',
      mark: 'program',
    },
    {
      id: 'kbli',
      ...kbli[pathwayId],
      titleForHer: 'Kode usaha di NIB cocok',
      opensForHer: 'Surat berikutnya bisa diurus dengan kode yang benar.',
      evidenceTypes: ['lampiran_nib'],
      citation: 'Per BPS 2/2020 (KBLI 2020), Per BPS 7/2025 (KBLI 2025)',
      mark: 'R',
    },
    { ...risk, ...underOldRule },
    { ...risk, ...underNewRule },
    {
      id: 'alamat',
      title: 'Alamat usaha sama dengan tempat produksi',
      titleForHer: 'Alamat di NIB sama dengan tempat usaha',
      opensForHer: 'Petugas yang memeriksa datang ke tempat yang benar.',
      howForHer: 'Cocokkan alamat di NIB dengan tempat Ibu bekerja. Kalau pindah, bilang ke pendamping.',
      evidenceTypes: ['lokasi_usaha'],
      citation: 'Kebijakan program; pindah kabupaten membatalkan SPP-IRT (dari sumber kedua)',
      mark: 'program',
    },
  ])
