import type { BridgeStage, PlankState } from '@titian/ui'

/** The six stages of the way to IKM, as a neighbour would explain them (`pathway.md`). */
export const stagesOfTheWay = [
  { name: 'Terdata', meaning: 'Usaha Ibu tercatat di Dinas, milik Ibu sendiri.' },
  { name: 'Didampingi', meaning: 'Pendamping datang ke rumah dan menyusun rencana bersama Ibu.' },
  { name: 'Berizin', meaning: 'NIB atas nama Ibu, sesuai dengan yang Ibu buat.' },
  { name: 'Layak edar', meaning: 'PIRT, halal, dan label lengkap: boleh masuk toko dan gerai.' },
  { name: 'Siap IKM', meaning: 'Catatan usaha rapi dan produksi ajek.' },
  {
    name: 'IKM terdaftar',
    meaning: 'Tercatat sebagai industri kecil: pintu ke bantuan alat, pameran, dan pesanan kantor.',
  },
] as const

const states = { m: 'met', w: 'waiting', u: 'unmet' } as const satisfies Record<string, PlankState>
const example = ['mmmm', 'mmmm', 'mmmw', 'muuu', 'uuuu', 'uu'] as const

/** A bridge like those that many walk: halfway, one plank laid ahead. */
export const exampleBridge: BridgeStage[] = stagesOfTheWay.map(({ name }, index) => ({
  number: index + 1,
  name,
  planks: Array.from(example[index] ?? '', (letter) => ({
    state: letter === 'm' || letter === 'w' ? states[letter] : states.u,
    label: name,
  })),
}))
