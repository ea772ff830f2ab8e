import { CloseButton, TextInput } from '@mantine/core'
import { addDays, assignees, firstStepKinds, keysOf, witaDay, type FollowUpKind } from '@titian/domain'
import { useState } from 'react'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { v7 as uuidv7 } from 'uuid'
import { ChoiceChips, choicesOf, ManyChips } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import { suggestSteps } from './suggest-steps'
import { openSteps, type VisitCase, type VisitValues } from './visit-values'

const dueDays = ['7', '14', '30'] as const

/** New steps, one tap each, suggested from the next unmet criteria; who does it and by when can be changed. */
export function VisitNewSteps({ record }: { record: VisitCase }) {
  const t = useTranslations('visits')
  const { fields, append, remove } = useFieldArray<VisitValues, 'newFollowUps', 'key'>({
    name: 'newFollowUps',
    keyName: 'key',
  })
  const [isAll, setAll] = useState(false)
  const openKinds = openSteps(record).map(({ kind }) => kind)
  const suggested = suggestSteps(record.bridge.stages, openKinds)
  const chosen = fields.map(({ kind }) => kind)
  const shown =
    isAll || suggested.length === 0 ? keysOf(firstStepKinds) : [...new Set([...suggested, ...chosen])]
  const choose = (kinds: FollowUpKind[]) => {
    const added = kinds.find((kind) => !chosen.includes(kind))
    if (added)
      append({
        id: uuidv7(),
        kind: added,
        note: '',
        assignee: 'ibu',
        dueOn: addDays(witaDay(new Date()), 14),
      })
    const gone = chosen.findIndex((kind) => !kinds.includes(kind))
    if (gone >= 0) remove(gone)
  }
  return (
    <FormSection title={t('newSteps')}>
      <ManyChips
        label={t('newSteps')}
        isLabelHidden
        help={t('newStepsHelp')}
        choices={choicesOf(firstStepKinds, shown)}
        value={chosen}
        onChange={choose}
        max={5}
      />
      {!isAll && suggested.length > 0 && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('moreSteps')}
        </button>
      )}
      {fields.map(({ key, kind }, index) => (
        <NewStep key={key} index={index} kind={kind} onRemove={() => remove(index)} />
      ))}
    </FormSection>
  )
}

function NewStep({ index, kind, onRemove }: { index: number; kind: FollowUpKind; onRemove: () => void }) {
  const t = useTranslations('visits')
  const form = useFormContext<VisitValues>()
  const step = useWatch({ control: form.control, name: `newFollowUps.${index}` })
  const today = witaDay(new Date())
  const name = firstStepKinds[kind]
  return (
    <div className="visit-step visit-step--new">
      <p className="visit-step-head">
        <b>{name}</b>
        <CloseButton size="lg" aria-label={t('removeStep', { step: name })} onClick={onRemove} />
      </p>
      <ChoiceChips
        label={t('assignee')}
        shape="segments"
        choices={choicesOf(assignees, keysOf(assignees))}
        value={step?.assignee}
        onChange={(assignee) =>
          form.setValue(`newFollowUps.${index}.assignee`, assignee, { shouldDirty: true })
        }
      />
      <ChoiceChips
        label={t('due')}
        shape="segments"
        choices={dueDays.map((days) => ({ key: days, word: t('dueIn', { days: Number(days) }) }))}
        value={dueDays.find((days) => step?.dueOn === addDays(today, Number(days)))}
        onChange={(days) =>
          form.setValue(`newFollowUps.${index}.dueOn`, addDays(today, Number(days)), { shouldDirty: true })
        }
      />
      <TextInput label={t('stepNote')} maxLength={200} {...form.register(`newFollowUps.${index}.note`)} />
    </div>
  )
}
