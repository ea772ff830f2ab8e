import { caseIdInput, proposeClassInput, recordLicenceInput, recordProductionInput } from '@titian/domain'
import { can, router } from '../../core'
import { getClassification } from './operations/get-classification'
import { proposeClass } from './operations/propose-class'
import { recordLicence } from './operations/record-licence'
import { recordProduction } from './operations/record-production'
import {
  classificationOutput,
  proposeClassOutput,
  recordLicenceOutput,
  recordProductionOutput,
} from './outputs'

export const classificationRouter = router({
  get: can('case:read')
    .input(caseIdInput)
    .output(classificationOutput)
    .query(({ ctx, input }) => getClassification(ctx, input.caseId)),
  record: can('production:record')
    .input(recordProductionInput)
    .output(recordProductionOutput)
    .mutation(({ ctx, input }) => recordProduction(ctx, input)),
  propose: can('class:propose')
    .input(proposeClassInput)
    .output(proposeClassOutput)
    .mutation(({ ctx, input }) => proposeClass(ctx, input)),
  recordLicence: can('licence:record')
    .input(recordLicenceInput)
    .output(recordLicenceOutput)
    .mutation(({ ctx, input }) => recordLicence(ctx, input)),
})
