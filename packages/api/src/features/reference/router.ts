import { z } from 'zod'
import { can, open, router, signedIn } from '../../core'
import {
  areasOutput,
  officesOutput,
  partnerOfficesOutput,
  pathwaysOutput,
  productKindsOutput,
  statisticsOutput,
} from './outputs'
import { readAreas, readOffices, readPartnerOffices, readPathways, readProductKinds } from './read-reference'

const nothing = z.strictObject({})

export const referenceRouter = router({
  areas: can('reference:read')
    .input(nothing)
    .output(areasOutput)
    .query(({ ctx }) => readAreas(ctx)),
  productKinds: can('reference:read')
    .input(nothing)
    .output(productKindsOutput)
    .query(({ ctx }) => readProductKinds(ctx)),
  pathways: can('reference:read')
    .input(nothing)
    .output(pathwaysOutput)
    .query(({ ctx }) => readPathways(ctx)),
  offices: open
    .input(nothing)
    .output(officesOutput)
    .query(({ ctx }) => readOffices(ctx)),
  partnerOffices: can('reference:read')
    .input(nothing)
    .output(partnerOfficesOutput)
    .query(({ ctx }) => readPartnerOffices(ctx)),
  statistics: signedIn
    .input(nothing)
    .output(statisticsOutput)
    .query(async ({ ctx }) => ({ statistics: await ctx.services.database.publicReader.statistics() })),
})
