import { Modal } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { trpc } from '../../shared/trpc'
import { AddStaffForm } from './add-staff-form'
import { OneTimePassword, type NewAccount } from './one-time-password'
import type { StaffKind } from './staff-screen'

/** A new account: first the form, then its password, shown this once. */
export function AddStaff({ kind, onClose }: { kind: StaffKind; onClose: () => void }) {
  const t = useTranslations('staff')
  const utils = trpc.useUtils()
  const [made, setMade] = useState<NewAccount | null>(null)
  const title = made
    ? t('secret.title', { name: made.name })
    : t(kind === 'mentors' ? 'form.title' : 'form.titleAny')
  const finish = (account: NewAccount) => {
    setMade(account)
    void utils.staff.list.invalidate()
  }
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeOnClickOutside={!made} closeOnEscape={!made}>
      {made ? (
        <OneTimePassword account={made} onClose={onClose} />
      ) : (
        <AddStaffForm kind={kind} onMade={finish} onCancel={onClose} />
      )}
    </Modal>
  )
}
