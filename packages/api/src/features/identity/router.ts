import {
  activateInput,
  changePasswordInput,
  changePinInput,
  endSessionInput,
  signInInput,
  switchDutyInput,
} from '@titian/domain'
import { z } from 'zod'
import { open, router, signedIn } from '../../core'
import { changeSecret } from './operations/change-secret'
import { activateEntrepreneur } from './operations/entrepreneur-access'
import { describeMe } from './operations/me'
import { endOtherSessions, endSession, listSessions, signOut } from './operations/sessions'
import { signIn } from './operations/sign-in'
import { switchDuty } from './operations/switch-duty'
import { doneOutput, endedOutput, meOutput, sessionsOutput, signInOutput } from './outputs'

const nothing = z.strictObject({})

const ownSessions = {
  sessions: signedIn
    .input(nothing)
    .output(sessionsOutput)
    .query(({ ctx }) => listSessions(ctx)),
  endSession: signedIn
    .input(endSessionInput)
    .output(endedOutput)
    .mutation(({ ctx, input }) => endSession(ctx, input.sessionId)),
  endOtherSessions: signedIn
    .input(nothing)
    .output(endedOutput)
    .mutation(({ ctx }) => endOtherSessions(ctx)),
}

export const staffIdentityRouter = router({
  signIn: open
    .input(signInInput)
    .output(signInOutput)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  signOut: open
    .input(nothing)
    .output(doneOutput)
    .mutation(({ ctx }) => signOut(ctx)),
  me: signedIn
    .input(nothing)
    .output(meOutput)
    .query(({ ctx }) => describeMe(ctx)),
  switchDuty: signedIn
    .input(switchDutyInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => switchDuty(ctx, input)),
  changePassword: signedIn
    .input(changePasswordInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => changeSecret(ctx, input)),
  ...ownSessions,
})

export const portalIdentityRouter = router({
  activate: open
    .input(activateInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => activateEntrepreneur(ctx.services, ctx.request, input)),
  changePin: signedIn
    .input(changePinInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => changeSecret(ctx, input)),
  ...ownSessions,
})
