import type { Condition, ConfirmationMethod, Problem, Topic, VisitMode } from '@titian/domain'
import type { DemoCase } from './demo-case'
import {
  absences,
  adviceAfterFlood,
  adviceOn,
  adviceWhenFull,
  adviceWhenQuiet,
  otherCauses,
  problemsIn,
  restAdvice,
} from './phrases'
import type { Random } from './random'

type Occasion = {
  condition: Condition
  mode: VisitMode
  at: number
  of: number
  isAfterFlood: boolean
  /** What she was told before; it is not said twice while there is something else to say. */
  said: Set<string>
}

/** What was talked about, what is hard, what was advised and how she confirmed. */
export const sayingsOf = (random: Random, demoCase: DemoCase, occasion: Occasion) => {
  const topics = topicsOf(random, demoCase, occasion)
  const found = problemsOf(random, occasion)
  const confirmationMethod = methodOf(random, demoCase, occasion)
  return {
    topics,
    problems: found,
    cause: found.includes('lainnya') ? random.pick(otherCauses) : '',
    advice: adviceOf(random, demoCase, occasion, topics),
    confirmationMethod,
    absenceReason: confirmationMethod === 'tidak_ada' ? random.pick(absences) : '',
  }
}

const methods: readonly ConfirmationMethod[] = [
  ...Array.from({ length: 20 }, () => 'hp_pendamping' as const),
  ...Array.from({ length: 8 }, () => 'tanda_tangan' as const),
  ...Array.from({ length: 4 }, () => 'nanti' as const),
  'tidak_ada',
]

// On the phone nobody presses or signs; what she has yet to confirm waits on her own page.
const methodOf = (random: Random, { story }: DemoCase, { mode, at, of }: Occasion): ConfirmationMethod => {
  if (mode === 'telepon' || (story === 'amplang' && at === of - 1)) return 'nanti'
  return story === 'tanpa_hp' ? 'tanda_tangan' : random.pick(methods)
}

const general: readonly Topic[] = [
  'produksi',
  'harga',
  'pemasaran',
  'online',
  'modal',
  'kelompok',
  'keluarga',
  'alat',
]
const sequence: readonly (readonly Topic[])[] = [
  ['nib', 'produksi'],
  ['nib', 'harga'],
  ['pirt', 'halal', 'kemasan'],
  ['kemasan', 'pirt', 'produksi'],
  ['pembukuan', 'pemasaran', 'online'],
  ['pembukuan', 'lainnya', 'nib'],
]

const topicsOf = (random: Random, { target, kind, story }: DemoCase, { at, of }: Occasion): Topic[] => {
  const isFood = kind.group === 'food' || kind.group === 'beverage'
  if (story === 'amplang' && at === of - 1) return ['pirt', 'kemasan']
  const reached = Math.floor((at / Math.max(1, of)) * Math.max(1, target.stage))
  const due = (sequence[Math.min(reached, sequence.length - 1)] ?? []).filter(
    (topic) => isFood || (topic !== 'pirt' && topic !== 'halal'),
  )
  const first = random.pick(due.length > 0 ? due : general)
  const second = random.pick(general)
  return first === second || random.chance(0.3) ? [first] : [first, second]
}

const problemsOf = (random: Random, { condition, isAfterFlood }: Occasion): Problem[] => {
  if (isAfterFlood) return ['banjir']
  if (random.chance(0.55)) return []
  return [random.chance(0.04) ? 'lainnya' : random.pick(problemsIn[condition])]
}

const adviceOf = (
  random: Random,
  { resting, story }: DemoCase,
  { condition, isAfterFlood, at, of, said }: Occasion,
  topics: Topic[],
): string => {
  if (condition === 'berhenti_sementara') return restAdvice[resting ?? 'musim'] ?? ''
  if (isAfterFlood) return random.pick(adviceAfterFlood)
  if (story === 'amplang' && at === of - 1) {
    return 'Label ditambah tanggal kedaluwarsa. Bawa KTP saat penyuluhan PKP di kantor camat, gratis.'
  }
  if (random.chance(0.12)) return ''
  const [topic = 'produksi'] = topics
  const mood = { ramai: adviceWhenFull, sepi: adviceWhenQuiet, biasa: [] }[condition]
  const fresh = (list: readonly string[]) => list.filter((text) => !said.has(text))
  const [aboutMood, aboutTopic] = [fresh(mood), fresh(adviceOn[topic])]
  if (aboutMood.length > 0 && random.chance(0.35)) return remember(said, random.pick(aboutMood))
  return aboutTopic.length > 0 ? remember(said, random.pick(aboutTopic)) : ''
}

const remember = (said: Set<string>, text: string): string => {
  said.add(text)
  return text
}
