import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { v7 as uuidv7 } from 'uuid'
import { useState } from 'react'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useCan } from '../../shared/use-me'
import type { Classification } from './class-words'

/** Sends what was computed to the office as a proposal, or says why there is nothing to propose. */
export function ProposeClass({ caseId, proposable }: Pick<Classification, 'caseId' | 'proposable'>) {
  const t = useTranslations('classification')
  const can = useCan()
  const utils = trpc.useUtils()
  // A lost answer is asked for again under the same id; after a success the next is another act.
  const [id, setId] = useState(() => uuidv7())
  const propose = trpc.classification.propose.useMutation({
    onSuccess: async () => {
      setId(uuidv7())
      await Promise.all([utils.classification.get.invalidate({ caseId }), utils.cases.invalidate()])
    },
  })
  if (!can('class:propose')) return null
  if (proposable !== 'yes')
    return proposable === 'no_reading' ? null : <p className="quiet">{t(`why.${proposable}`)}</p>
  const send = () => propose.mutate({ id, caseId, sentAt: new Date().toISOString() })
  return (
    <div className="proposal-decide">
      {propose.error && <SendError refusal={readRefusal(propose.error)} />}
      <div className="proposal-acts">
        <Button loading={propose.isPending} onClick={send}>
          {t('propose')}
        </Button>
        <span className="quiet">{t('proposeHelp')}</span>
      </div>
    </div>
  )
}
