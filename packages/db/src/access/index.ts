export { multiplyCases } from './multiply-cases'
export { accessDifferences, planMutants, survivorsOf } from './mutants/try-mutants'
export { plantStaff, plantTown } from './plant-town'
