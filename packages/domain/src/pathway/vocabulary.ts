export const pathwayIds = ['industri', 'jasa-dagang'] as const
export type PathwayId = (typeof pathwayIds)[number]

/** A gate holds its stage back, grace holds it back only after its time, advice never does. */
export const criterionKinds = ['gate', 'grace', 'advice'] as const
export type CriterionKind = (typeof criterionKinds)[number]

export const proofKinds = ['evidence', 'computed'] as const
export type ProofKind = (typeof proofKinds)[number]

/** VD verifikator Dinas PPPA, DI Disperindag, DK Dinkes (its paper, checked by VD), S system. */
export const verifierKinds = ['VD', 'DI', 'DK', 'S'] as const
export type VerifierKind = (typeof verifierKinds)[number]

/** How sure a citation is: the marks of the domain rules, and the programme's own policy. */
export const citationMarks = ['R', 'R2', 'M', 'D', 'program'] as const
export type CitationMark = (typeof citationMarks)[number]

/** Which number an evidence carries; decides the format check and the label of the field. */
export const numberKinds = ['none', 'other', 'nib', 'pirt', 'md', 'halal', 'npwp'] as const
export type NumberKind = (typeof numberKinds)[number]

export const productGroups = [
  'food',
  'beverage',
  'herbal',
  'cosmetics',
  'cleaning',
  'weaving',
  'garment',
  'craft',
  'furniture',
  'recycled',
  'building',
  'service',
  'trade',
] as const
export type ProductGroup = (typeof productGroups)[number]

/** The permit that lets a product be sold; `undecided` must be asked at the office. */
export const permitRoutes = [
  'none',
  'pirt',
  'md',
  'shortLife',
  'herbal',
  'cosmetics',
  'household',
  'undecided',
] as const
export type PermitRoute = (typeof permitRoutes)[number]
