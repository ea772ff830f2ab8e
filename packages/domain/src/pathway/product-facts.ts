import type { Facts } from './facts'
import type { PermitRoute, ProductGroup } from './vocabulary'

/** Group 102: the processing of fish and other water animals. */
const isFishProcessingCode = (kbli: string): boolean => kbli.startsWith('102')

/** Division 56: food served to be eaten. */
const isServedFoodCode = (kbli: string): boolean => kbli.startsWith('56')

/** What a kind of product says by itself, and what she said of hers (null: not known). */
export type ProductDescription = {
  group: ProductGroup
  permitRoute: PermitRoute
  kbli2020: string
  isFish: boolean
  isSniListed: boolean
  needsMaterialOrigin: boolean
  isPackaged: boolean | null
}

/** The facts of one product for the rules. A permit route that is undecided is an unknown fact. */
export const productFacts = (product: ProductDescription): Facts => ({
  'product.group': product.group,
  'product.permitRoute': product.permitRoute === 'undecided' ? null : product.permitRoute,
  'product.packaged': product.isPackaged,
  'product.isFish': product.isFish,
  'product.kbliIsFishProcessing': isFishProcessingCode(product.kbli2020),
  'product.sniListed': product.isSniListed,
  'product.needsMaterialOrigin': product.needsMaterialOrigin,
  'product.servesFood': isServedFoodCode(product.kbli2020),
})
