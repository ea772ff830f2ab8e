import { ikmRegisters } from '@titian/domain'
import { formatDate } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { Received } from './use-submissions'

/** What the partner office said: where it is registered, or why it came back. */
export function OfficeWord({ word }: { word: NonNullable<Received['word']> }) {
  const t = useTranslations('submissions')
  const { register, number, registeredOn, reason } = word
  return (
    <p className="submission-word">
      {register && number && registeredOn
        ? t('registeredIn', { register: ikmRegisters[register], number, day: formatDate(registeredOn) })
        : reason}
    </p>
  )
}
