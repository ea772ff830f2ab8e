import { addAddendumInput, logVisitInput } from '@titian/domain'
import { can, router } from '../../core'
import { addAddendum } from './operations/add-addendum'
import { logVisit } from './operations/log-visit'
import { addendumOutput, logVisitOutput } from './outputs'

export const visitsRouter = router({
  log: can('visit:log')
    .input(logVisitInput)
    .output(logVisitOutput)
    .mutation(({ ctx, input }) => logVisit(ctx, input)),
  addAddendum: can('visit:addendum')
    .input(addAddendumInput)
    .output(addendumOutput)
    .mutation(({ ctx, input }) => addAddendum(ctx, input)),
})
