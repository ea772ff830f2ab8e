import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { Dialog } from '../../shared/dialog'
import { trpc } from '../../shared/trpc'
import { AddStaffForm } from './add-staff-form'
import { OneTimePassword, type NewAccount } from './one-time-password'
import type { StaffKind } from './staff-kind'

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
    <Dialog title={title} onClose={onClose} isKept={Boolean(made)} isWide>
      {made ? (
        <OneTimePassword account={made} onClose={onClose} />
      ) : (
        <AddStaffForm kind={kind} onMade={finish} onCancel={onClose} />
      )}
    </Dialog>
  )
}
