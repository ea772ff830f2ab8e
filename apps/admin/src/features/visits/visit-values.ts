import { addDays, logVisitInput, witaDay, type FollowUpKind, type Topic } from '@titian/domain'
import type { DefaultValues } from 'react-hook-form'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { messages } from '../../messages'
import { readDraft } from '../../shared/form/draft'
import type { Answers } from '../../shared/use-me'

export type VisitCase = Answers['cases']['get']
export type VisitValues = z.input<typeof logVisitInput>

/** The procedure takes any clock; a time that is typed here is held against the clock of the same phone. */
export const visitFormInput = logVisitInput.safeExtend({
  startedAt: logVisitInput.shape.startedAt.refine((startedAt) => Date.parse(startedAt) <= Date.now(), {
    error: messages.visits.startsLater,
  }),
})

/** What is being talked about when a step of this kind is open. */
const topicOfStep = {
  data_ktp: 'nib',
  nib: 'nib',
  pulihkan_surel: 'nib',
  daftar_pkp: 'pirt',
  ajukan_pirt: 'pirt',
  benahi_dapur: 'produksi',
  perbaiki_label: 'kemasan',
  ajukan_halal: 'halal',
  foto_produk: 'pemasaran',
  buku_kas: 'pembukuan',
  hitung_harga: 'harga',
  ikut_pelatihan: 'produksi',
  usul_kuota: 'modal',
  usul_kredit: 'modal',
  titip_gerai: 'pemasaran',
  daftar_merek: 'kemasan',
  data_ikm: 'produksi',
  lainnya: 'lainnya',
} as const satisfies Record<FollowUpKind, Topic>

/** Steps that still wait for someone. */
export const openSteps = ({ followUps }: Pick<VisitCase, 'followUps'>) =>
  followUps.filter(({ status }) => status === 'berjalan' || status === 'belum')

/** A visit that begins now: at her home, the open steps going on, their topics lit, the next one in 30 days. */
export const blankVisit = (
  record: Pick<VisitCase, 'caseId' | 'followUps'>,
  now: Date,
): DefaultValues<VisitValues> => {
  const steps = openSteps(record)
  return {
    id: uuidv7(),
    caseId: record.caseId,
    startedAt: now.toISOString(),
    sentAt: now.toISOString(),
    mode: 'rumah',
    pauseReason: null,
    topics: [...new Set(steps.map(({ kind }) => topicOfStep[kind]))].slice(0, 4),
    followUps: steps.map(({ id }) => ({ id, status: 'berjalan' })),
    cause: '',
    newFollowUps: [],
    figures: null,
    advice: '',
    nextVisitOn: addDays(witaDay(now), 30),
    confirmation: { absenceReason: '' },
  }
}

export const draftKey = (caseId: string): string => `kunjungan.${caseId}`

const isField = (name: string): name is keyof VisitValues => name in logVisitInput.shape

/** The blank visit with whatever this tab still remembers of an unfinished one. */
export const startVisit = (record: VisitCase, now: Date): DefaultValues<VisitValues> => ({
  ...blankVisit(record, now),
  ...readDraft<VisitValues>(draftKey(record.caseId), Object.keys(logVisitInput.shape).filter(isField)),
})
