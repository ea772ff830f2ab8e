import { daysBetween, firstStepKinds, assignees, followUpStatuses, keysOf, witaDay } from '@titian/domain'
import { formatDate, StatusIcon } from '@titian/ui'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import { openSteps, type VisitCase, type VisitValues } from './visit-values'

/** The steps agreed before, each with how it stands; "berjalan" unless she says otherwise. */
export function VisitOldSteps({ record }: { record: VisitCase }) {
  const t = useTranslations('visits')
  const { field } = useController<VisitValues, 'followUps'>({ name: 'followUps' })
  const today = witaDay(new Date())
  const steps = openSteps(record)
  if (steps.length === 0) return null
  return (
    <FormSection title={t('oldSteps')}>
      {steps.map((step) => {
        const late = daysBetween(step.dueOn, today)
        const name = step.note ? `${firstStepKinds[step.kind]}: ${step.note}` : firstStepKinds[step.kind]
        return (
          <div key={step.id} className="visit-step">
            <p>
              <b>{name}</b>
              <span className={late > 0 ? 'visit-step-late' : 'quiet'}>
                {late > 0 && <StatusIcon status="overdue" />}
                {late > 0
                  ? t('oldStepLate', { assignee: assignees[step.assignee], days: late })
                  : t('oldStepDue', {
                      assignee: assignees[step.assignee],
                      when: formatDate(step.dueOn, 'monthDay'),
                    })}
              </span>
            </p>
            <ChoiceChips
              label={name}
              isLabelHidden
              shape="segments"
              choices={choicesOf(followUpStatuses, keysOf(followUpStatuses))}
              value={field.value.find(({ id }) => id === step.id)?.status}
              onChange={(status) =>
                field.onChange([...field.value.filter(({ id }) => id !== step.id), { id: step.id, status }])
              }
            />
          </div>
        )
      })}
    </FormSection>
  )
}
