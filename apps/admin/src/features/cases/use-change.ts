import type { PauseReason } from '@titian/domain'
import { readRefusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'
import type { Change } from './changes'

type Answers = { caseId: string; reason: PauseReason | null; until: string | null; note: string }

/** Sends a change of the case's state and renews what shows it. */
export const useChange = (change: Change, onDone: () => void) => {
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const options = {
    onSuccess: () => {
      void utils.cases.invalidate()
      void utils.figures.invalidate()
      onDone()
    },
  }
  const mutations = {
    pause: trpc.cases.pause.useMutation(options),
    resume: trpc.cases.resume.useMutation(options),
    leave: trpc.cases.leave.useMutation(options),
    graduate: trpc.cases.graduate.useMutation(options),
    reopen: trpc.cases.reopen.useMutation(options),
  }
  const send = ({ caseId, reason, until, note }: Answers) => {
    const plain = { caseId, note }
    switch (change) {
      case 'pause': {
        if (reason === null) return
        const input = { ...plain, reason, until }
        return mutations.pause.mutate({ ...input, id: idOf(input) })
      }
      case 'leave': {
        if (reason === null) return
        const input = { ...plain, reason }
        return mutations.leave.mutate({ ...input, id: idOf(input) })
      }
      case 'resume':
      case 'graduate':
      case 'reopen':
        return mutations[change].mutate({ ...plain, id: idOf(plain) })
    }
  }
  const { error, isPending } = mutations[change]
  return { send, isSending: isPending, refusal: error ? readRefusal(error) : null }
}
