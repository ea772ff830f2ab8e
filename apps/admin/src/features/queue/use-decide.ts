import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'
import type { Decision, QueueItem } from './queue-item'

/** Sends a decision. */
export const useDecide = () => {
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const decide = trpc.evidence.decide.useMutation()
  const send = async ({ evidenceId, caseId }: QueueItem, decision: Decision) => {
    const act = { ...decision, evidenceId }
    const answer = await decide.mutateAsync({ ...act, id: idOf(act) })
    void utils.cases.get.invalidate({ caseId })
    void utils.cases.timeline.invalidate({ caseId })
    void utils.cases.list.invalidate()
    void utils.figures.invalidate()
    // What the rules say of her stands on her other papers as well; an open queue renews itself by the minute, and
    // at once when a stage was opened.
    void utils.evidence.get.invalidate(undefined, { refetchType: 'none' })
    void utils.evidence.queue.invalidate(undefined, {
      refetchType: answer.stageAfter === answer.stageBefore ? 'none' : 'active',
    })
    return answer
  }
  return { send, isSending: decide.isPending, error: decide.error, forget: decide.reset }
}
