import { Button, TextInput } from '@mantine/core'
import { ikmAtEntry, keysOf, runBy } from '@titian/domain'
import { Notice } from '@titian/ui'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { trpc } from '../../shared/trpc'
import { useCan } from '../../shared/use-me'
import type { CompleteValues, Known } from './complete-values'
import { emptyIsNullNumber } from './empty-is-null'
import { KindSelect } from './kind-select'
import { PermitFields } from './permit-fields'
import { useAnswerErrors } from './use-answer-errors'

type AnswerProps = { known: Known }

export function ProductAnswer({ known }: AnswerProps) {
  const t = useTranslations('register')
  const { field } = useController<CompleteValues, 'answers.product'>({ name: 'answers.product' })
  const errors = useAnswerErrors('product')
  const kinds = trpc.reference.productKinds.useQuery({}, { staleTime: Infinity }).data?.kinds ?? []
  const answer = field.value ?? known.product
  const change = (part: Partial<Known['product']>) => field.onChange({ ...answer, ...part })
  return (
    <>
      <KindSelect
        kinds={kinds}
        value={answer.kindId}
        onChange={(kind) =>
          change({
            kindId: kind?.id ?? null,
            pathwayId: kind?.pathwayId ?? known.product.pathwayId,
            isPackaged: kind?.isPackaged ?? answer.isPackaged,
          })
        }
        error={errors['kindId'] ?? errors['']}
      />
      <PathwayNotice from={known.product.pathwayId} to={answer.pathwayId} />
      <ChoiceChips
        label={t('packaged')}
        choices={[
          { key: 'yes', word: t('packagedYes') },
          { key: 'no', word: t('packagedNo') },
        ]}
        value={answer.isPackaged === null ? null : answer.isPackaged ? 'yes' : 'no'}
        onChange={(key) => change({ isPackaged: key === 'yes' })}
      />
      <TextInput
        label={t('shelfLife')}
        inputMode="numeric"
        className="short-field"
        defaultValue={answer.shelfLifeDays ?? ''}
        onChange={({ currentTarget }) =>
          field.onChange({ ...answer, shelfLifeDays: emptyIsNullNumber.setValueAs(currentTarget.value) })
        }
        onBlur={field.onBlur}
        error={errors['shelfLifeDays']}
      />
    </>
  )
}

type Pathway = Known['product']['pathwayId']

// A pathway is never changed in silence: what the product brings with it is said before it is saved.
function PathwayNotice({ from, to }: { from: Pathway; to: Pathway }) {
  const t = useTranslations('complete')
  const { data } = trpc.reference.pathways.useQuery({}, { staleTime: Infinity })
  const nameOf = (pathway: Pathway) => data?.pathways.find(({ id }) => id === pathway)?.name ?? pathway
  if (from === to) return null
  return (
    <Notice tone="waiting" role="status" title={t('pathwayMoves')}>
      {t('pathwayMovesText', { from: nameOf(from), to: nameOf(to) })}
    </Notice>
  )
}

export function RunByAnswer({ known }: AnswerProps) {
  const t = useTranslations('register')
  const { field, fieldState } = useController<CompleteValues, 'answers.runBy'>({ name: 'answers.runBy' })
  return (
    <ChoiceChips
      label={t('runBy')}
      isLabelHidden
      choices={choicesOf(runBy, keysOf(runBy))}
      value={field.value ?? known.runBy}
      onChange={field.onChange}
      error={fieldState.error?.message}
    />
  )
}

export function SinceYearAnswer({ known }: AnswerProps) {
  const t = useTranslations('register')
  const { field, fieldState } = useController<CompleteValues, 'answers.sinceYear'>({
    name: 'answers.sinceYear',
  })
  return (
    <TextInput
      aria-label={t('sinceYear')}
      inputMode="numeric"
      maxLength={4}
      className="short-field"
      defaultValue={field.value ?? known.sinceYear ?? ''}
      onChange={({ currentTarget }) =>
        field.onChange(emptyIsNullNumber.setValueAs(currentTarget.value) ?? undefined)
      }
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  )
}

const blankNib = { proof: 'nomor', number: null, issuedOn: null, holder: null } as const

export function NibAnswer({ known }: AnswerProps) {
  const t = useTranslations('complete')
  const can = useCan()
  const { field } = useController<CompleteValues, 'answers.nib'>({ name: 'answers.nib' })
  const errors = useAnswerErrors('nib')
  const answer = field.value ?? known.nib
  if (answer === null && !can('registry:register')) return <p className="quiet">{t('nibByMentor')}</p>
  if (answer === null) {
    return (
      <Button variant="light" onClick={() => field.onChange(blankNib)}>
        {t('nibAdd')}
      </Button>
    )
  }
  return (
    <PermitFields
      title={t('sections.nib')}
      permit={answer}
      errors={{ number: { message: errors['number'] }, issuedOn: { message: errors['issuedOn'] } }}
      onChange={(part) => field.onChange({ ...answer, ...part })}
      onLeaveDay={field.onBlur}
    />
  )
}

export function IkmAnswer({ known }: AnswerProps) {
  const t = useTranslations('register')
  const { field, fieldState } = useController<CompleteValues, 'answers.ikmAtEntry'>({
    name: 'answers.ikmAtEntry',
  })
  return (
    <ChoiceChips
      label={t('ikm')}
      isLabelHidden
      help={t('ikmHelp')}
      choices={choicesOf(ikmAtEntry, keysOf(ikmAtEntry))}
      value={field.value ?? known.ikmAtEntry}
      onChange={field.onChange}
      error={fieldState.error?.message}
    />
  )
}
