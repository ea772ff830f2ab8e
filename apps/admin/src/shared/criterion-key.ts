/** The part of a criterion's id after its pathway (`industri.pirt` → `pirt`); an address with a dot would ask for a file. */
export const criterionKey = (criterionId: string): string => criterionId.slice(criterionId.indexOf('.') + 1)
