import { DomainError, hasPermission, type Actor, type Permission } from '@titian/domain'
import type { Tx } from '@titian/db'
import { initTRPC, TRPCError } from '@trpc/server'
import type { BaseContext, OperationContext, SignedInContext } from './context'
import { answerOf, asDomainError, toTrpcError } from './errors'

/** How a procedure may be reached: `open`, `signedIn`, or the right that it asks for. A test walks these. */
export type ProcedureMeta = { access: 'open' | 'signedIn' | Permission }

const t = initTRPC
  .context<BaseContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error, ctx }) => {
      const { reason, message, fields } = answerOf(error)
      return {
        ...shape,
        message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          reason,
          fields,
          requestId: ctx?.request.requestId ?? null,
        },
      }
    },
  })

export const router = t.router
export const callerFactory = t.createCallerFactory

const notSignedIn = () => new DomainError('UNAUTHENTICATED', 'not_signed_in', 'Masuk dulu untuk melanjutkan.')

const translated = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const refusal = asDomainError(result.error)
  if (refusal) throw toTrpcError(refusal)
  return result
})

/** A procedure that anyone reaches, marked so; its output is its own. */
export const open = translated.meta({ access: 'open' })

const withPerson = translated.use(({ ctx, next }) => {
  const { session, request } = ctx
  if (!session || !request.sessionToken) throw toTrpcError(notSignedIn())
  const actor: Actor = { id: session.accountId, duty: session.duty, region: session.region }
  return next({
    ctx: { ...ctx, session, actor, sessionToken: request.sessionToken } satisfies SignedInContext,
  })
})

/** A procedure for any signed-in person, about her own account; no transaction. */
export const signedIn = withPerson.meta({ access: 'signedIn' })

/** A procedure that asks for a right but opens its transactions itself, because slow work stands between. */
export const canOutside = (permission: Permission) =>
  withPerson.meta({ access: permission }).use(({ ctx, next }) => {
    requirePermission(ctx.actor, permission)
    requireOwnSecret(ctx)
    return next({ ctx })
  })

/**
 * The procedure of an operation: asks for a right, opens one transaction in the actor's scope, and rolls it back
 * on every refusal. tRPC's `next()` returns `{ ok: false }` instead of throwing, so the wrapper throws itself.
 */
export const can = (permission: Permission) =>
  canOutside(permission).use(async ({ ctx, next }) => {
    const kept: ((tx: Tx) => Promise<void>)[] = []
    const { database, clock } = ctx.services
    try {
      return await database.withScope(ctx.actor, async (tx) => {
        const operation: OperationContext = {
          ...ctx,
          tx,
          now: clock.now(),
          today: clock.today(),
          afterRollback: (work) => kept.push(work),
        }
        const result = await next({ ctx: operation })
        if (!result.ok) throw result.error
        return result
      })
    } catch (error) {
      for (const work of kept) await database.withScope(ctx.actor, work)
      const refusal = asDomainError(error)
      if (refusal) throw toTrpcError(refusal)
      if (error instanceof TRPCError) throw error
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal', cause: error })
    }
  })

const requirePermission = (actor: Actor, permission: Permission) => {
  if (!hasPermission(actor.duty, permission)) {
    throw toTrpcError(new DomainError('FORBIDDEN', 'not_allowed', 'Bagian ini bukan tugas Anda.'))
  }
}

// A one-time password opens nothing but the screen that replaces it.
const requireOwnSecret = ({ session }: SignedInContext) => {
  if (session.mustChange) {
    throw toTrpcError(
      new DomainError('FORBIDDEN', 'must_change_secret', 'Ganti dulu kata sandi sementara Anda.'),
    )
  }
}
