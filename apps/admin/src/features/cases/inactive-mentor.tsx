import { Button } from '@mantine/core'
import { Notice } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCan } from '../../shared/use-me'
import { ReassignMentor } from '../staff'
import type { CaseRecord } from './case-parts'

/** Says that her mentor's account is off, and lets whoever may give her to another one. */
export function InactiveMentor({ record: { caseId, woman, mentor, actions } }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const can = useCan()
  const [isOpen, setOpen] = useState(false)
  if (!mentor?.isInactive) return null
  return (
    <div className="case-inactive">
      <Notice
        tone="returned"
        title={t('mentorInactive')}
        action={
          can('case:assign') &&
          actions.includes('assign') && (
            <Button variant="light" onClick={() => setOpen(true)}>
              {t('reassignNow')}
            </Button>
          )
        }
      >
        <p>{t('mentorInactiveText', { mentor: mentor.name, name: woman.name })}</p>
      </Notice>
      {isOpen && (
        <ReassignMentor
          caseId={caseId}
          name={woman.name}
          currentId={mentor.id}
          currentName={mentor.name}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
