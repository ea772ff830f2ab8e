import { conditions, keysOf, pauseReasons } from '@titian/domain'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { FormSection } from '../../shared/form/form-section'
import { ConditionFace } from './condition-face'
import type { VisitValues } from './visit-values'

const faces = keysOf(conditions).map((key) => ({
  key,
  word: conditions[key],
  picture: <ConditionFace condition={key} />,
}))

/** How business goes, as faces with words; a pause asks for its reason. */
export function VisitCondition() {
  const t = useTranslations('visits')
  const { setValue } = useFormContext<VisitValues>()
  const condition = useController<VisitValues, 'condition'>({ name: 'condition' })
  const reason = useController<VisitValues, 'pauseReason'>({ name: 'pauseReason' })
  const isPause = condition.field.value === 'berhenti_sementara'
  return (
    <FormSection title={t('condition')}>
      <ChoiceChips
        label={t('condition')}
        isLabelHidden
        shape="tiles"
        choices={faces}
        value={condition.field.value}
        onChange={(key) => {
          condition.field.onChange(key)
          if (key !== 'berhenti_sementara') setValue('pauseReason', null)
        }}
        error={condition.fieldState.error?.message}
      />
      {isPause && (
        <ChoiceChips
          label={t('pauseReason')}
          choices={choicesOf(pauseReasons, keysOf(pauseReasons))}
          value={reason.field.value}
          onChange={reason.field.onChange}
          error={reason.fieldState.error?.message}
        />
      )}
    </FormSection>
  )
}
