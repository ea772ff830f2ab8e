import { addMemberInput, createGroupInput } from '@titian/domain'
import { z } from 'zod'
import { can, router } from '../../core'
import { addMember } from './operations/add-member'
import { createGroup } from './operations/create-group'
import { listGroups } from './operations/list-groups'
import { groupListOutput, groupOutput } from './outputs'

export const groupsRouter = router({
  list: can('group:read')
    .input(z.strictObject({}))
    .output(groupListOutput)
    .query(({ ctx }) => listGroups(ctx)),
  create: can('group:write')
    .input(createGroupInput)
    .output(groupOutput)
    .mutation(({ ctx, input }) => createGroup(ctx, input)),
  addMember: can('group:write')
    .input(addMemberInput)
    .output(groupOutput)
    .mutation(({ ctx, input }) => addMember(ctx, input)),
})
