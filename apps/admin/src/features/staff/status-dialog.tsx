import { Button } from '@mantine/core'
import { Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState, type SyntheticEvent } from 'react'
import { Dialog } from '../../shared/dialog'
import { QuickReason } from '../../shared/quick-reason'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { StaffRow } from './staff-row'

/** Closes or opens a person's account, by name and with a reason. */
export function StatusDialog({ person, onClose }: { person: StaffRow; onClose: () => void }) {
  const t = useTranslations('staff')
  const utils = trpc.useUtils()
  const [reason, setReason] = useState('')
  const status = person.status === 'active' ? 'disabled' : 'active'
  const change = trpc.staff.setStatus.useMutation({
    onSuccess: async () => {
      await utils.staff.list.invalidate()
      onClose()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    change.mutate({ staffId: person.id, status, reason })
  }
  const refusal = change.error ? readRefusal(change.error) : null
  const isDisabling = status === 'disabled'
  const quick = isDisabling
    ? [t('disableQuick.ended'), t('disableQuick.moved'), t('disableQuick.lost')]
    : [t('enableQuick.back'), t('enableQuick.found')]
  return (
    <Dialog title={t(isDisabling ? 'disableTitle' : 'enableTitle', { name: person.name })} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="staff-text">{t(isDisabling ? 'disableText' : 'enableText')}</p>
        {isDisabling && (person.openCases ?? 0) > 0 && (
          <Notice tone="waiting">
            <p>{t('disableCases', { count: String(person.openCases ?? 0) })}</p>
          </Notice>
        )}
        <QuickReason
          label={t('reason')}
          quick={quick}
          value={reason}
          error={refusal?.fields['reason']}
          onChange={setReason}
        />
        <SendError refusal={refusal} />
        <div className="dialog-acts">
          <Button type="submit" className={isDisabling ? 'act-severe' : ''} loading={change.isPending}>
            {t(isDisabling ? 'disable' : 'enable')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
