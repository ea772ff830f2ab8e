export const plankStates = ['met', 'waiting', 'returned', 'unmet', 'unknown'] as const
export type PlankState = (typeof plankStates)[number]

export const bridgeSizes = ['hero', 'head', 'strip'] as const
export type BridgeSize = (typeof bridgeSizes)[number]

export type BridgePlank = { state: PlankState; label: string }

/** One span of the bridge: 1 to 12 planks. `number` counts from 1. */
export type BridgeStage = { number: number; name: string; planks: readonly BridgePlank[] }

export type PlankVoice = 'staff' | 'hers'

/** What a plank's state is called on screens of the office and on hers. */
export const plankWords = {
  staff: {
    met: 'Terpenuhi',
    waiting: 'Menunggu pemeriksaan',
    returned: 'Dikembalikan',
    unmet: 'Belum',
    unknown: 'Belum diketahui',
  },
  hers: {
    met: 'Sudah',
    waiting: 'Sedang diperiksa',
    returned: 'Perlu dilengkapi',
    unmet: 'Belum',
    unknown: 'Perlu ditanya',
  },
} as const satisfies Record<PlankVoice, Record<PlankState, string>>
