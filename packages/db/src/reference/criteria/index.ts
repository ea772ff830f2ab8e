import type { Criterion } from '@titian/domain'
import { firstStages } from './first-stages'
import { foodStage } from './food-stage'
import { goodsStage } from './goods-stage'
import { readyStage, registeredStage } from './industry-stages'
import { licensedStage } from './licensed-stage'
import { serviceStages } from './service-stages'

export { programmeStart } from './define-criterion'

/** Every criterion of both pathways with all its versions: the first content of the rules. */
export const criteria: readonly Criterion[] = [
  ...firstStages('industri'),
  ...licensedStage('industri'),
  ...foodStage,
  ...goodsStage,
  ...readyStage,
  ...registeredStage,
  ...firstStages('jasa-dagang'),
  ...licensedStage('jasa-dagang'),
  ...serviceStages,
]
