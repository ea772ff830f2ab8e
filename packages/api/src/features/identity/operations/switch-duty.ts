import type { switchDutyInput } from '@titian/domain'
import type { z } from 'zod'
import { hashToken, type SignedInContext } from '../../../core'
import { openStaffSession } from './sign-in'

/** Changing duty makes a new session and ends this one. @throws DomainError FORBIDDEN `duty_not_held` */
export const switchDuty = async (ctx: SignedInContext, input: z.infer<typeof switchDutyInput>) => {
  await openStaffSession(ctx, ctx.actor.id, input)
  await ctx.services.database.identity.endSession(hashToken(ctx.sessionToken))
  return { done: true as const }
}
