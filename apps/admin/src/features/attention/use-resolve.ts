import { useTranslations } from 'use-intl'
import { readRefusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'
import type { Act } from './attention-item'

/** Sends what the officer decided and tells in one sentence what it did. */
export const useResolve = (onDone: (text: string) => void) => {
  const t = useTranslations('attention')
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const renew = () => {
    void utils.attention.invalidate()
    void utils.cases.invalidate()
    void utils.figures.invalidate()
  }
  // Whoever comes second sees the list as it is now, behind the sentence that says so.
  const onError = () => void utils.attention.invalidate()
  const visit = trpc.attention.resolveVisit.useMutation({ onSuccess: renew, onError })
  const message = trpc.attention.settleMessage.useMutation({ onSuccess: renew, onError })
  const send = ({ kind, item }: Act, text: string) => {
    const { name, mentorName: mentor } = item
    if (kind === 'settle') {
      const input = { messageId: item.id, note: text }
      message.mutate({ ...input, id: idOf(input) }, { onSuccess: () => onDone(t('settled', { name })) })
      return
    }
    const input =
      kind === 'accept'
        ? { visitId: item.id, outcome: 'accepted' as const }
        : { visitId: item.id, outcome: 'declined' as const, reason: text }
    visit.mutate(
      { ...input, id: idOf(input) },
      {
        onSuccess: ({ outcome, stageBefore, stageAfter }) =>
          onDone(
            outcome === 'declined'
              ? t('declined', { name, mentor })
              : stageAfter > stageBefore
                ? t('acceptedStage', { name, before: String(stageBefore), after: String(stageAfter) })
                : t('accepted', { name }),
          ),
      },
    )
  }
  const error = visit.error ?? message.error
  return {
    send,
    isSending: visit.isPending || message.isPending,
    refusal: error ? readRefusal(error) : null,
  }
}
