import { DomainError, staffDuties, type StaffDuty, type signInInput } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { hashToken, type BaseContext } from '../../../core'
import { newToken, verifySecret } from '../secrets'

/** An office browser idles out after 30 minutes and ends after 12 hours (architecture.md "Two hosts"). */
export const staffSession = { idleSeconds: 30 * 60, lifeSeconds: 12 * 60 * 60 }

const isStaffDuty = (duty: string): duty is StaffDuty => staffDuties.some((known) => known === duty)

/**
 * Signs staff in and opens a session in the first duty that she holds.
 * @throws DomainError UNAUTHENTICATED `wrong_credentials`, TOO_MANY `too_many_attempts`
 */
export const signIn = async (ctx: BaseContext, input: z.infer<typeof signInInput>) => {
  const { identity } = ctx.services.database
  const attempt = await identity.beginSignIn(input.email, ctx.request.address)
  refuseWhileBlocked(attempt.blockedSeconds)
  const isRight = await verifySecret(attempt.secretHash, input.password)
  if (!isRight || attempt.accountId === null) throw wrongCredentials('Surel atau kata sandi tidak cocok.')
  await identity.forgiveAttempts(input.email, ctx.request.address)
  const duties = (await identity.duties(attempt.accountId)).flatMap(({ duty, regencyCode }) =>
    isStaffDuty(duty) ? [{ duty, regencyCode }] : [],
  )
  const [first] = duties
  if (!first) throw new DomainError('FORBIDDEN', 'no_duty', 'Akun ini belum punya tugas. Hubungi Dinas.')
  await openStaffSession(ctx, attempt.accountId, first)
  return { duties, mustChange: attempt.mustChange }
}

export const openStaffSession = async (
  ctx: BaseContext,
  accountId: string,
  held: { duty: StaffDuty; regencyCode: string },
) => {
  const token = newToken()
  const opened = await ctx.services.database.identity.openSession({
    accountId,
    tokenHash: hashToken(token),
    id: uuidv7(),
    duty: held.duty,
    region: held.regencyCode,
    device: ctx.request.device,
    ...staffSession,
  })
  if (!opened) throw new DomainError('FORBIDDEN', 'duty_not_held', 'Tugas itu bukan tugas Anda sekarang.')
  ctx.request.setSession(token, staffSession.lifeSeconds)
}

export const wrongCredentials = (message: string) =>
  new DomainError('UNAUTHENTICATED', 'wrong_credentials', message)

/** @throws DomainError TOO_MANY `too_many_attempts`, saying for how long */
export const refuseWhileBlocked = (seconds: number) => {
  if (seconds === 0) return
  const wait =
    seconds < 90
      ? `${seconds} detik`
      : seconds < 5400
        ? `${Math.ceil(seconds / 60)} menit`
        : `${Math.ceil(seconds / 3600)} jam`
  throw new DomainError(
    'TOO_MANY',
    'too_many_attempts',
    `Terlalu banyak percobaan. Tunggu ${wait}, lalu coba lagi.`,
  )
}
