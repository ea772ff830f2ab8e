export { areaKinds, areaLevels, partnerKinds, villageWords } from './area-level'
export type { AreaKind, AreaLevel, PartnerKind, VillageWord } from './area-level'
