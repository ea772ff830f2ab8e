import { addAddendumInput, logVisitInput } from '@titian/domain'
import { z } from 'zod'
import { can, hot, router, shapeOf } from '../../core'
import { addAddendum } from './operations/add-addendum'
import { listSetAside } from './operations/list-set-aside'
import { logVisit } from './operations/log-visit'
import { addendumOutput, logVisitOutput, setAsideOutput } from './outputs'

export const visitsRouter = router({
  log: hot('visit:log')
    .input(logVisitInput)
    .output(shapeOf(logVisitOutput))
    .mutation(({ ctx, input }) => logVisit(ctx, input)),
  setAside: can('visit:log')
    .input(z.strictObject({}))
    .output(setAsideOutput)
    .query(({ ctx }) => listSetAside(ctx)),
  addAddendum: can('visit:addendum')
    .input(addAddendumInput)
    .output(addendumOutput)
    .mutation(({ ctx, input }) => addAddendum(ctx, input)),
})
