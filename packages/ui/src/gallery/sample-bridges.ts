import { type BridgeStage, type PlankState } from '../bridge/bridge-types'

const letters = { m: 'met', w: 'waiting', r: 'returned', u: 'unmet', q: 'unknown' } as const satisfies Record<
  string,
  PlankState
>

const industry = ['Terdata', 'Didampingi', 'Berizin', 'Layak edar', 'Siap IKM', 'IKM terdaftar']
const service = ['Terdata', 'Didampingi', 'Berizin', 'Usaha tertib', 'Tumbuh']

/** Stages from shorthand, one word a stage: m met, w waiting, r returned, u unmet, q unknown. */
export function sampleStages(shorthand: string, pathway: 'industry' | 'service' = 'industry'): BridgeStage[] {
  const names = pathway === 'industry' ? industry : service
  return shorthand.split(' ').map((word, index) => ({
    number: index + 1,
    name: names[index] ?? `Tahap ${index + 1}`,
    planks: Array.from(word, (letter, at) => ({
      state:
        letter === 'm' || letter === 'w' || letter === 'r' || letter === 'u' ? letters[letter] : letters.q,
      label: `Syarat ${index + 1}.${at + 1}`,
    })),
  }))
}

export const sampleBridges = {
  start: { stages: sampleStages('mwqu uuuu uuuuu uuuuuu uuuuuu uu'), current: 0 },
  middle: { stages: sampleStages('mmmm mmmm mmmwq muquuu uuuuuu uu'), current: 2 },
  returned: { stages: sampleStages('mmmm mmmm mmmmm mmrwuu uumuuu uu'), current: 3 },
  dense: { stages: sampleStages('mmmm mmmm mmmmm mmmmmmmwuuqu muuuqu uu'), current: 3 },
  last: { stages: sampleStages('mmmm mmmm mmmmm mmmmmm mmmmmm mw'), current: 5 },
  across: { stages: sampleStages('mmmm mmmm mmmmm mmmmmm mmmmmm mm'), current: 6 },
  service: { stages: sampleStages('mmmm mmmm mmm muq uu', 'service'), current: 3 },
  single: { stages: sampleStages('m m u q uuu u'), current: 2 },
} as const
