import { addDays, type CalendarDay } from '@titian/domain'
import type { DemoCase } from './demo-case'
import { paper, type PaperPlan } from './paper-plan'
import type { StoryKey } from './stories'

type Teller = (demoCase: DemoCase, days: readonly CalendarDay[], today: CalendarDay) => PaperPlan[]

const at = (days: readonly CalendarDay[], part: number): CalendarDay =>
  days[Math.min(days.length - 1, Math.floor(part * days.length))] ?? ''

const nib = (days: readonly CalendarDay[], part: number): PaperPlan =>
  paper('nib', at(days, part), { issuedOn: addDays(at(days, part), -4) })

/** The papers of the stories beyond those of the stage that was reached. */
const tellers: Partial<Record<StoryKey, Teller>> = {
  amplang: (_, days, today) => [
    nib(days, 0.3),
    paper('nib_atas_nama', at(days, 0.3)),
    paper('kbli', at(days, 0.5)),
    paper('alamat', at(days, 0.7)),
    paper('halal', at(days, 0.6), { issuedOn: addDays(at(days, 0.6), -6) }),
    paper('izin_risiko', addDays(today, -6), {
      issuedOn: addDays(today, -8),
      outcome: 'waiting',
      note: 'Sertifikat Standar pernyataan, diunduh bersama Ibu.',
    }),
  ],
  nib_suami: (_, days, today) => [
    nib(days, 0.4),
    paper('nib_atas_nama', addDays(today, -9), {
      outcome: 'waiting',
      note: 'NIB masih atas nama suami. Ibu ingin tahu cara membuat atas nama sendiri.',
    }),
  ],
  kbli_56: (_, days, today) => [
    nib(days, 0.4),
    paper('nib_atas_nama', at(days, 0.4)),
    paper('kbli', addDays(today, -5), {
      outcome: 'waiting',
      note: 'Lampiran NIB mencantumkan KBLI 56 (penyediaan makanan), produknya kue kering.',
    }),
  ],
  ikm_lama: ({ openedOn }, _, today) => [
    paper('ikm_terdaftar', addDays(today, -3), {
      issuedOn: addDays(openedOn, -320),
      outcome: 'waiting',
      note: 'Tercatat di daftar IKM sebelum ikut pendampingan.',
    }),
  ],
  pindah: ({ openedOn }, days) => [
    paper('pirt', at(days, 0.8), {
      issuedOn: addDays(openedOn, -260),
      outcome: 'returned',
      reason:
        'PIRT ini terbit waktu Ibu masih di Samboja. Setelah pindah ke Balikpapan perlu diajukan lagi di sini.',
    }),
  ],
  toman: (_, days) => [
    paper('bahan_ikan', at(days, 0.6), { note: 'Sekarang memakai ikan toman dari pengumpul desa.' }),
  ],
}

export const hasOwnPapers = (story: StoryKey): boolean => story in tellers

export const storyPapers = (
  demoCase: DemoCase,
  days: readonly CalendarDay[],
  today: CalendarDay,
): PaperPlan[] => (demoCase.story ? (tellers[demoCase.story]?.(demoCase, days, today) ?? []) : [])

/** The label photo that came back and was right two days later. */
export const mendLabel = (demoCase: DemoCase, papers: readonly PaperPlan[]): PaperPlan[] =>
  papers.map((plan) => {
    if (demoCase.story !== 'label_kembali' || plan.key !== 'label_pangan') return plan
    const reason =
      'Foto label belakang buram, tanggal kedaluwarsa belum terbaca. Mohon foto ulang dekat jendela.'
    return { ...plan, returnedFirst: true, daysToMend: 2, reason }
  })
