export { plantTown } from '../plant-town'
export { accessDifferences, planMutants, survivorsOf } from './try-mutants'
