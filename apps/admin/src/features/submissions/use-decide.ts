import type { BatchLine } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { readRefusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'
import type { Received } from './use-submissions'

type WordOf<Line> = Line extends BatchLine ? Omit<Line, 'recordCode'> : never

/** Sends the office's word on one record and tells in one sentence what it did. */
export const useDecide = ({ submissionId, womanName: name }: Received, onDone: (line: string) => void) => {
  const t = useTranslations('submissions')
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const decide = trpc.submissions.decide.useMutation({
    onSuccess: ({ outcome }) => {
      void utils.submissions.invalidate()
      onDone(t(outcome, { name }))
    },
    // Whoever comes second sees the list as it is now.
    onError: () => void utils.submissions.invalidate(),
  })
  return {
    send: (word: WordOf<BatchLine>) => {
      const input = { submissionId, ...word }
      decide.mutate({ ...input, id: idOf(input) })
    },
    isSending: decide.isPending,
    refusal: decide.error ? readRefusal(decide.error) : null,
  }
}
