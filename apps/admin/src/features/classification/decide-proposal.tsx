import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QuickReason } from '../../shared/quick-reason'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'
import { useCan } from '../../shared/use-me'
import type { Proposal } from './class-words'

/** Tetapkan or kembalikan, by another person than the proposer. */
export function DecideProposal({ caseId, proposal }: { caseId: string; proposal: Proposal }) {
  const t = useTranslations('classification')
  const shell = useTranslations('shell')
  const can = useCan()
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const [reason, setReason] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const decide = trpc.evidence.decide.useMutation({
    onSuccess: async () => {
      await Promise.all([
        utils.classification.get.invalidate({ caseId }),
        utils.cases.invalidate(),
        utils.evidence.queue.invalidate(),
        utils.figures.invalidate(),
      ])
    },
  })
  if (!can('evidence:decide')) return null
  if (proposal.isOwn) return <p className="quiet">{t('own')}</p>
  const send = (decision: { outcome: 'verified' } | { outcome: 'returned'; reason: string }) => {
    const act = { ...decision, evidenceId: proposal.id }
    decide.mutate({ ...act, id: idOf(act) })
  }
  return (
    <div className="proposal-decide">
      {proposal.isStale && <p>{t('stale')}</p>}
      {decide.error && <SendError refusal={readRefusal(decide.error)} />}
      {reason === null ? (
        <div className="proposal-acts">
          {!proposal.isStale && (
            <Button loading={decide.isPending} onClick={() => send({ outcome: 'verified' })}>
              {t('confirm')}
            </Button>
          )}
          <Button variant="default" disabled={decide.isPending} onClick={() => setReason('')}>
            {t('sendBack')}
          </Button>
        </div>
      ) : (
        <form
          className="stack"
          noValidate
          aria-label={t('sendBackTitle')}
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() === '') return setMissing(true)
            send({ outcome: 'returned', reason: reason.trim() })
          }}
        >
          <p>
            <b>{t('sendBackTitle')}</b>
          </p>
          <QuickReason
            label={t('sendBackReason')}
            quick={[t('sendBackQuick.workers'), t('sendBackQuick.money'), t('sendBackQuick.renewed')]}
            value={reason}
            error={isMissing ? t('reasonMissing') : undefined}
            onChange={(text) => {
              setMissing(false)
              setReason(text)
            }}
          />
          <div className="proposal-acts">
            <Button type="submit" loading={decide.isPending}>
              {t('sendBack')}
            </Button>
            <Button variant="default" disabled={decide.isPending} onClick={() => setReason(null)}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
