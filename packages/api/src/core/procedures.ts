import { hasPermission, type Actor, type Permission } from '@titian/domain'
import type { StoredSession, Tx } from '@titian/db'
import { initTRPC, TRPCError } from '@trpc/server'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { ActContext, BaseContext, HotContext, OperationContext, SignedInContext } from './context'
import { answerOf, asDomainError, notAllowed, notSignedIn, ownSecretFirst, toTrpcError } from './errors'
import { hashToken } from './session-token'

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

const translated = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const refusal = asDomainError(result.error)
  if (refusal) throw toTrpcError(refusal)
  return result
})

/** A procedure that anyone reaches, marked so; its output is its own. */
export const open = translated.meta({ access: 'open' })

const withPerson = translated.use(async ({ ctx, next }) => {
  const { request } = ctx
  const session = await ctx.readSession()
  if (!session || !request.sessionToken) throw toTrpcError(notSignedIn())
  const actor = actorOf(session)
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
  canOutside(permission).use(async ({ ctx, next, getRawInput }) => {
    // A body that comes slowly must not hold a transaction open: it is here before one begins.
    await getRawInput()
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

/**
 * A hot call: session, right, scope and the work itself are one prepared statement of the database (docs/performance.md).
 * `token` and `act` are what every such statement asks for.
 */
export const hot = (permission: Permission) =>
  translated.meta({ access: permission }).use(({ ctx, next }) => {
    const { sessionToken, device, requestId } = ctx.request
    if (sessionToken === null) throw toTrpcError(notSignedIn())
    const { clock, database } = ctx.services
    const now = clock.now()
    const today = clock.today()
    return next({
      ctx: {
        ...ctx,
        now,
        today,
        hot: database.hot,
        token: hashToken(sessionToken),
        act: { event: uuidv7(), at: now, today, device, request: requestId },
      } satisfies HotContext,
    })
  })

/**
 * What a hot call answers with. Its select lists already say what leaves, so the shape is checked where the tests run
 * and not again for every request (docs/performance.md).
 */
export const shapeOf = <Answer>(shape: z.ZodType<Answer>): z.ZodType<Answer> =>
  process.env['NODE_ENV'] === 'production' ? z.custom<Answer>() : shape

/**
 * A transaction in the scope of the person behind a hot call, for what seldom follows it. The session is read anew:
 * the call itself never learns who asked.
 */
export const actAfter = async <Result>(
  ctx: HotContext,
  work: (act: ActContext) => Promise<Result>,
): Promise<Result> => {
  const session = await ctx.readSession()
  if (!session) throw notSignedIn()
  const actor = actorOf(session)
  const { request, now, today } = ctx
  return ctx.services.database.withScope(actor, (tx) => work({ tx, actor, now, today, request }))
}

const actorOf = ({ accountId, duty, region }: StoredSession): Actor => ({ id: accountId, duty, region })

const requirePermission = (actor: Actor, permission: Permission) => {
  if (!hasPermission(actor.duty, permission)) {
    throw toTrpcError(notAllowed())
  }
}

// A one-time password opens nothing but the screen that replaces it.
const requireOwnSecret = ({ session }: SignedInContext) => {
  if (session.mustChange) {
    throw toTrpcError(ownSecretFirst())
  }
}
