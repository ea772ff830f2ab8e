import { Textarea, TextInput } from '@mantine/core'
import { keysOf, phoneOwners, witaDay } from '@titian/domain'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { fieldProps } from '../../shared/form/field-props'
import type { CompleteValues, Known } from './complete-values'
import { useAnswerErrors } from './use-answer-errors'
import { VillageSelect } from './village-select'

type AnswerProps = { known: Known }

export function NikAnswer({ known }: AnswerProps) {
  const t = useTranslations('complete')
  const tRegister = useTranslations('register')
  const { field, fieldState } = useController<CompleteValues, 'answers.nik'>({ name: 'answers.nik' })
  return (
    <TextInput
      aria-label={tRegister('nik')}
      description={
        known.nikMasked === null ? tRegister('nikHelp') : t('knownMasked', { masked: known.nikMasked })
      }
      inputMode="numeric"
      autoComplete="off"
      value={field.value ?? ''}
      onChange={({ currentTarget }) => field.onChange(currentTarget.value || undefined)}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  )
}

export function CitizenshipAnswer({ known }: AnswerProps) {
  const t = useTranslations('complete')
  const { field, fieldState } = useController<CompleteValues, 'answers.citizenship'>({
    name: 'answers.citizenship',
  })
  return (
    <ChoiceChips
      label={t('sections.citizenship')}
      isLabelHidden
      choices={[
        { key: 'WNI', word: t('wni') },
        { key: 'WNA', word: t('wna') },
      ]}
      value={field.value ?? known.citizenship}
      onChange={field.onChange}
      error={fieldState.error?.message}
    />
  )
}

export function BirthDateAnswer({ known }: AnswerProps) {
  const t = useTranslations('register')
  const { field, fieldState } = useController<CompleteValues, 'answers.birthDate'>({
    name: 'answers.birthDate',
  })
  return (
    <DayInput
      aria-label={t('birthDate')}
      max={witaDay(new Date())}
      value={field.value ?? known.birthDate}
      onChange={(day) => field.onChange(day ?? undefined)}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  )
}

/** The number is masked, so whoever changes whose phone it is writes it again. */
export function ContactAnswer({ known: { contact } }: AnswerProps) {
  const t = useTranslations('register')
  const tComplete = useTranslations('complete')
  const { field } = useController<CompleteValues, 'answers.contact'>({ name: 'answers.contact' })
  const errors = useAnswerErrors('contact')
  const answer = field.value ?? { phoneOwner: contact.phoneOwner, phone: null }
  const changePhone = (phone: string) =>
    field.onChange(
      phone === '' && answer.phoneOwner === contact.phoneOwner
        ? undefined
        : { ...answer, phone: phone || null },
    )
  return (
    <>
      <ChoiceChips
        label={t('phoneOwner')}
        choices={choicesOf(phoneOwners, keysOf(phoneOwners))}
        value={answer.phoneOwner}
        onChange={(phoneOwner) =>
          field.onChange({ phoneOwner, phone: phoneOwner === 'tidak_punya' ? null : answer.phone })
        }
        error={errors['phoneOwner']}
      />
      {answer.phoneOwner !== 'tidak_punya' && (
        <TextInput
          label={t('phone')}
          description={contact.phoneMasked && tComplete('phoneAgain', { masked: contact.phoneMasked })}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={answer.phone ?? ''}
          onChange={({ currentTarget }) => changePhone(currentTarget.value)}
          onBlur={field.onBlur}
          error={errors['phone']}
        />
      )}
    </>
  )
}

export function HomeAnswer({ known }: AnswerProps) {
  const t = useTranslations('register')
  const { field } = useController<CompleteValues, 'answers.home'>({ name: 'answers.home' })
  const errors = useAnswerErrors('home')
  const answer = field.value ?? known.home
  const change = (part: Partial<Known['home']>) => field.onChange({ ...answer, ...part })
  return (
    <>
      <VillageSelect
        value={answer.villageCode}
        onChange={(villageCode) => change({ villageCode })}
        error={errors['villageCode']}
      />
      <TextInput
        label={t('rt')}
        inputMode="numeric"
        maxLength={3}
        className="short-field"
        value={answer.rt ?? ''}
        onChange={({ currentTarget }) => change({ rt: currentTarget.value || null })}
        onBlur={field.onBlur}
        error={errors['rt']}
      />
      <Textarea
        {...fieldProps}
        label={t('address')}
        description={t('addressHelp')}
        autosize
        minRows={2}
        maxLength={200}
        value={answer.address}
        onChange={({ currentTarget }) => change({ address: currentTarget.value })}
        onBlur={field.onBlur}
        error={errors['address']}
      />
    </>
  )
}
