import { boardInput, districtBoardInput } from '@titian/domain'
import { can, router } from '../../core'
import { readBoard } from './operations/read-board'
import { boardOutput } from './outputs'

export const figuresRouter = router({
  province: can('figures:province')
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx }) => readBoard(ctx, null)),
  districts: can('figures:province')
    .input(districtBoardInput)
    .output(boardOutput)
    .query(({ ctx, input }) => readBoard(ctx, input.regencyCode)),
  regency: can('figures:regency')
    .input(boardInput)
    .output(boardOutput)
    .query(({ ctx }) => readBoard(ctx, ctx.actor.region)),
})
