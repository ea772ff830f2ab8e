import { addDays, type CalendarDay, type FollowUpKind } from '@titian/domain'
import { nextThursday } from './calendar'
import type { DemoCase, DemoVisit } from './demo-case'
import type { PaperPlan } from './paper-plan'
import { randomOf, type Random } from './random'
import { addStep, type StepEnd } from './records'
import type { DemoRows } from './rows'

/** Which step leads to which paper. */
const stepFor: Readonly<Record<string, FollowUpKind>> = {
  nib: 'nib',
  nib_atas_nama: 'nib',
  kbli: 'nib',
  izin_risiko: 'nib',
  alamat: 'data_ktp',
  pirt: 'ajukan_pirt',
  pkp: 'daftar_pkp',
  cppb: 'benahi_dapur',
  halal: 'ajukan_halal',
  label_pangan: 'perbaiki_label',
  label_kriya: 'perbaiki_label',
  mutu_kriya: 'foto_produk',
  mutu_barang: 'foto_produk',
  harga_pokok_kriya: 'hitung_harga',
  harga_pokok_barang: 'hitung_harga',
  data_produksi: 'data_ikm',
  golongan_industri: 'data_ikm',
  npwp: 'data_ktp',
  kontak_nib: 'pulihkan_surel',
  pembukuan: 'buku_kas',
  ikm_terdaftar: 'data_ikm',
}
const firstSteps: readonly FollowUpKind[] = ['nib', 'foto_produk', 'buku_kas']
const general: readonly FollowUpKind[] = [
  'buku_kas',
  'hitung_harga',
  'foto_produk',
  'titip_gerai',
  'ikut_pelatihan',
]

/** The steps agreed at registration and at visits, with what became of them. */
export const addFollowUps = (
  rows: DemoRows,
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  papers: readonly PaperPlan[],
  today: CalendarDay,
): void => {
  const random = randomOf(`steps ${demoCase.index}`)
  for (const kind of firstSteps) {
    const step = { kind, dueOn: addDays(demoCase.openedOn, 14), assignee: 'ibu' as const }
    addStep(rows, demoCase, random, step, { visit: null }, endsOf(random, visits))
  }
  visits.forEach((visit, at) => {
    const coming = papers.find(({ handedInOn, key }) => handedInOn > visit.day && key in stepFor)
    const isLast = at === visits.length - 1
    if (isLast && demoCase.story === 'amplang') return
    if (!random.chance(isLast ? 0.75 : 0.55)) return
    const kind = coming ? (stepFor[coming.key] ?? 'lainnya') : random.pick(general)
    const step = {
      kind,
      dueOn: addDays(visit.day, random.pick([14, 14, 30, 30])),
      assignee: random.pick(['ibu', 'ibu', 'ibu', 'pendamping', 'dinas'] as const),
    }
    addStep(rows, demoCase, random, step, { visit }, endsOf(random, visits.slice(at + 1)))
  })
  addStorySteps(rows, demoCase, visits, random, today)
}

/** What the next visits said: most steps are done at the first or second. */
const endsOf = (random: Random, later: readonly DemoVisit[]): StepEnd[] => {
  const [first, second, third] = later
  if (!first) return []
  if (random.chance(0.62)) return [{ status: 'selesai', at: first }]
  const started: StepEnd = { status: random.pick(['berjalan', 'belum']), at: first }
  if (!second) return [started]
  if (random.chance(0.75)) return [started, { status: 'selesai', at: second }]
  if (!third) return [started]
  return [started, { status: random.chance(0.75) ? 'selesai' : 'batal', at: third }]
}

const addStorySteps = (
  rows: DemoRows,
  demoCase: DemoCase,
  visits: readonly DemoVisit[],
  random: Random,
  today: CalendarDay,
): void => {
  const last = visits.at(-1)
  if (!last) return
  if (demoCase.story === 'amplang') {
    const step = {
      kind: 'daftar_pkp',
      dueOn: nextThursday(addDays(today, 3)),
      note: 'Kantor Camat Muara Muntai, pukul 09.00. Gratis, bawa KTP.',
      assignee: 'ibu',
    } as const
    addStep(rows, demoCase, random, step, { visit: last }, [])
    const label = { kind: 'perbaiki_label', dueOn: addDays(today, 2), assignee: 'pendamping' } as const
    addStep(rows, demoCase, random, label, { visit: last }, [])
  }
  if (demoCase.story === 'pirt_habis') {
    const step = {
      kind: 'ajukan_pirt',
      dueOn: today,
      note: 'PIRT habis tujuh bulan lagi: siapkan perpanjangan, cek nomor dan label.',
      assignee: 'pendamping',
    } as const
    addStep(rows, demoCase, random, step, { visit: last }, [])
  }
}
