import type { DecideBatchInput } from '@titian/domain'
import { submission } from '@titian/db'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { receiveAction, type OperationContext } from '../../../core'
import { batchOutput } from '../outputs'
import { takeWord } from './take-word'

/** The office's monthly sheet: each line is a decision of its own, and says why it was not taken where it was not. */
export const decideBatch = (ctx: OperationContext, input: DecideBatchInput) =>
  receiveAction(
    ctx,
    'submission.decideBatch',
    input,
    (stored) => batchOutput.parse(stored),
    async () => {
      const lines = []
      for (const { recordCode, ...word } of input.lines) {
        const problem = await takeWord(ctx, uuidv7(), eq(submission.recordCode, recordCode), word)
        lines.push({ recordCode, problem })
      }
      return { lines, taken: lines.filter(({ problem }) => problem === null).length }
    },
  )
