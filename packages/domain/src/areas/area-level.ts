export const areaLevels = ['province', 'regency', 'district', 'village'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** The administrative kinds as Kemendagri names them. */
export const areaKinds = ['provinsi', 'kabupaten', 'kota', 'kecamatan', 'desa', 'kelurahan'] as const
export type AreaKind = (typeof areaKinds)[number]

/** The word that a regency uses for its villages: Kubar, Mahulu and Berau say kampung. */
export const villageWords = ['desa', 'kampung'] as const
export type VillageWord = (typeof villageWords)[number]

/** The offices beside DP3A whose papers count as evidence. */
export const partnerKinds = ['industry', 'cooperatives', 'health'] as const
export type PartnerKind = (typeof partnerKinds)[number]
