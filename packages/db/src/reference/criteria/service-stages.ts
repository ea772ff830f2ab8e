import { computedBy, equals, placeCriteria } from './define-criterion'

const service = { pathwayId: 'jasa-dagang' } as const

/** Stages 4 and 5 of the pathway for services and trade: the programme's own policy. */
export const serviceStages = [
  ...placeCriteria({ ...service, stageNumber: 4 }, [
    {
      id: 'pembukuan',
      title: 'Pembukuan 3 bulan',
      titleForHer: 'Catatan uang usaha 3 bulan',
      opensForHer: 'Ibu tahu sisa bersih, dan bank mau percaya.',
      howForHer: 'Catat uang masuk dan keluar usaha, pisahkan dari uang dapur.',
      evidenceTypes: ['foto_buku_kas'],
      needsIssueDate: true,
      citation: 'Kebijakan program',
      mark: 'program',
    },
    {
      id: 'slhs',
      title: 'SLHS untuk makanan yang disajikan',
      titleForHer: 'Sertifikat laik higiene (SLHS)',
      opensForHer: 'Ibu bisa menerima pesanan kantor dan acara.',
      howForHer: 'Ajukan ke Dinkes bersama pendamping; dapur dan air diperiksa.',
      appliesWhen: equals('product.servesFood', true),
      evidenceTypes: ['slhs'],
      numberKind: 'other',
      needsIssueDate: true,
      canExpire: true,
      verifier: 'DK',
      citation: 'Kebijakan program',
      mark: 'program',
    },
    {
      id: 'qris',
      title: 'Rekening usaha atau QRIS',
      titleForHer: 'QRIS',
      opensForHer: 'Pembeli bisa bayar tanpa uang tunai.',
      howForHer: 'Daftar lewat bank atau aplikasi bersama pendamping.',
      kind: 'advice',
      evidenceTypes: ['qris'],
      citation: 'Dianjurkan; kebijakan program',
      mark: 'program',
    },
  ]),
  ...placeCriteria({ ...service, stageNumber: 5 }, [
    {
      id: 'tumbuh',
      title: 'Hasil jualan atau tenaga kerja naik dari data awal (dua catatan berjarak 6 bulan)',
      titleForHer: 'Hasil jualan atau yang membantu bertambah',
      opensForHer: 'Usaha Ibu terbukti tumbuh.',
      howForHer: 'Pendamping membandingkan dua catatan yang berjarak enam bulan.',
      ...computedBy({ any: [equals('case.salesGrew', true), equals('case.workersGrew', true)] }),
      citation: 'Kebijakan program',
      mark: 'program',
    },
  ]),
]
