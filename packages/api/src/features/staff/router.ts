import { addStaffInput, caseIdInput, setStaffStatusInput } from '@titian/domain'
import { z } from 'zod'
import { can, canOutside, router } from '../../core'
import { addStaff } from './operations/add-staff'
import { issueActivation } from './operations/issue-activation'
import { listStaff } from './operations/list-staff'
import { setStaffStatus } from './operations/set-staff-status'
import { activationOutput, addStaffOutput, staffListOutput, statusOutput } from './outputs'

export const staffAccountsRouter = router({
  list: can('staff:read')
    .input(z.strictObject({}))
    .output(staffListOutput)
    .query(({ ctx }) => listStaff(ctx)),
  add: canOutside('staff:write')
    .input(addStaffInput)
    .output(addStaffOutput)
    .mutation(({ ctx, input }) => addStaff(ctx, input)),
  setStatus: can('staff:write')
    .input(setStaffStatusInput)
    .output(statusOutput)
    .mutation(({ ctx, input }) => setStaffStatus(ctx, input)),
  issueActivation: can('activation:issue')
    .input(caseIdInput)
    .output(activationOutput)
    .mutation(({ ctx, input }) => issueActivation(ctx, input.caseId)),
})
