import type { PathwayId, PathwayStage } from '@titian/domain'
import { programmeStart } from './criteria'

export const pathways = [
  {
    id: 'industri',
    name: 'Industri',
    description: 'Untuk usaha yang membuat barang: dari terdata sampai menjadi IKM terdaftar.',
  },
  {
    id: 'jasa-dagang',
    name: 'Usaha jasa dan dagang',
    description: 'Untuk katering, rias, sembako, dan sejenisnya: sampai berizin dan tumbuh.',
  },
] as const satisfies readonly { id: PathwayId; name: string; description: string }[]

const stageNames = {
  industri: [
    ['terdata', 'Terdata'],
    ['didampingi', 'Didampingi'],
    ['berizin', 'Berizin'],
    ['layak-edar', 'Layak edar'],
    ['siap-ikm', 'Siap IKM'],
    ['ikm-terdaftar', 'IKM terdaftar'],
  ],
  'jasa-dagang': [
    ['terdata', 'Terdata'],
    ['didampingi', 'Didampingi'],
    ['berizin', 'Berizin'],
    ['usaha-tertib', 'Usaha tertib'],
    ['tumbuh', 'Tumbuh'],
  ],
} as const satisfies Record<PathwayId, readonly (readonly [string, string])[]>

/** The verified funnel begins at stage 3; stages 1 and 2 are counts. */
const firstVerifiedStage = 3

export const stages: readonly PathwayStage[] = pathways.flatMap(({ id }) =>
  stageNames[id].map(([key, name], index) => ({
    pathwayId: id,
    number: index + 1,
    key,
    name,
    isVerifiedFunnel: index + 1 >= firstVerifiedStage,
    basis: 'Kebijakan program',
    validFrom: programmeStart,
    validTo: null,
  })),
)
