import { createInterface } from 'node:readline'
import { answerLine } from '@titian/domain/rules'
import { runCommand } from './run-command'

/** One JSON line in, one out, in their order; stands here because domain itself touches no process. */
runCommand(async () => {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    process.stdout.write(`${JSON.stringify(answerLine(line))}\n`)
})
