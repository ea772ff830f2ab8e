import type { AnswerKey } from '@titian/domain'
import { Notice } from '@titian/ui'
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import { FormSection } from '../../shared/form/form-section'
import { useCan } from '../../shared/use-me'
import { BirthDateAnswer, CitizenshipAnswer, ContactAnswer, HomeAnswer, NikAnswer } from './answers-of-woman'
import { IkmAnswer, NibAnswer, ProductAnswer, RunByAnswer, SinceYearAnswer } from './answers-of-business'
import type { Known } from './complete-values'

const fields = {
  nik: NikAnswer,
  citizenship: CitizenshipAnswer,
  birthDate: BirthDateAnswer,
  contact: ContactAnswer,
  home: HomeAnswer,
  product: ProductAnswer,
  runBy: RunByAnswer,
  sinceYear: SinceYearAnswer,
  nib: NibAnswer,
  ikmAtEntry: IkmAnswer,
} satisfies Record<AnswerKey, ComponentType<{ known: Known }>>

/** One answer with its fields. What a verified paper rests on is the office's to correct; what is missing, anyone's. */
export function AnswerSection({ answer, known }: { answer: AnswerKey; known: Known }) {
  const t = useTranslations('complete')
  const can = useCan()
  const Fields = fields[answer]
  const isChecked = known.checked.includes(answer)
  const isOffice = can('evidence:decide')
  return (
    <FormSection title={t(`sections.${answer}`)}>
      {isChecked && <Notice tone="note">{isOffice ? t('checkedByOffice') : t('checked')}</Notice>}
      {(!isChecked || isOffice || known.missing.includes(answer)) && <Fields known={known} />}
    </FormSection>
  )
}
