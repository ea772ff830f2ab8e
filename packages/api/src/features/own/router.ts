import { confirmVisitInput } from '@titian/domain'
import { z } from 'zod'
import { can, open, router } from '../../core'
import { confirmVisit } from './operations/confirm-visit'
import { readOwnPage } from './operations/read-own-page'
import { readPublicPage } from './operations/read-public-page'
import { confirmOutput, ownPageOutput, publicPageOutput } from './outputs'

export const ownRouter = router({
  page: can('own:read')
    .input(z.strictObject({}))
    .output(ownPageOutput)
    .query(({ ctx }) => readOwnPage(ctx)),
  confirmVisit: can('own:confirm')
    .input(confirmVisitInput)
    .output(confirmOutput)
    .mutation(({ ctx, input }) => confirmVisit(ctx, input)),
})

export const publicRouter = router({
  page: open
    .input(z.strictObject({}))
    .output(publicPageOutput)
    .query(({ ctx }) => readPublicPage(ctx)),
})
