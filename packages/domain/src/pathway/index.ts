export {
  citationMarks,
  criterionKinds,
  numberKinds,
  pathwayIds,
  permitRoutes,
  productGroups,
  proofKinds,
  verifierKinds,
} from './vocabulary'
export type {
  CitationMark,
  CriterionKind,
  NumberKind,
  PathwayId,
  PermitRoute,
  ProductGroup,
  ProofKind,
  VerifierKind,
} from './vocabulary'
