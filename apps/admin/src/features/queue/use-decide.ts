import { useRef } from 'react'
import { v7 as uuid } from 'uuid'
import { trpc } from '../../shared/trpc'
import type { Decision, QueueItem } from './queue-item'

/**
 * Sends a decision. The same decision sent again carries the same id, so that a lost answer is not a second decision.
 */
export const useDecide = () => {
  const utils = trpc.useUtils()
  const ids = useRef(new Map<string, string>())
  const decide = trpc.evidence.decide.useMutation()
  const send = async ({ evidenceId, caseId }: QueueItem, decision: Decision) => {
    const key = JSON.stringify([evidenceId, decision])
    const id = ids.current.get(key) ?? uuid()
    ids.current.set(key, id)
    const answer = await decide.mutateAsync({ ...decision, id, evidenceId })
    void utils.cases.get.invalidate({ caseId })
    void utils.cases.timeline.invalidate({ caseId })
    void utils.cases.list.invalidate()
    void utils.figures.invalidate()
    return answer
  }
  return { send, isSending: decide.isPending, error: decide.error, forget: decide.reset }
}
