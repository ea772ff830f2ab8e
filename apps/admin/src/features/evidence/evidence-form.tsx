import { zodResolver } from '@hookform/resolvers/zod'
import { Textarea, TextInput } from '@mantine/core'
import { facilitators, keysOf, submitEvidenceInput, witaDay, type SubmitEvidenceInput } from '@titian/domain'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { forgetDraft, useDraft } from '../../shared/form/draft'
import { DraftState } from '../../shared/form/draft-state'
import { fieldProps } from '../../shared/form/field-props'
import { focusFirstError } from '../../shared/form/focus-first-error'
import { FormSection } from '../../shared/form/form-section'
import { SaveBar } from '../../shared/form/save-bar'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import {
  draftKeys,
  startEvidence,
  type EvidenceValues,
  type PaperCase,
  type PaperCriterion,
} from './evidence-values'
import { FilePicker } from './file-picker'
import { usePickedFiles } from './use-picked-files'

type EvidenceFormProps = { record: PaperCase; criterion: PaperCriterion; onSent: () => void }

/** A paper for one criterion: what it is, its number and days, who helped, and its photos. Kept until it is sent. */
export function EvidenceForm({ record, criterion, onSent }: EvidenceFormProps) {
  const t = useTranslations('evidence')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [start] = useState(() => startEvidence(record, criterion))
  const [isWaiting, setWaiting] = useState(false)
  const keys = draftKeys(record.caseId, criterion.id)
  const files = usePickedFiles(record.caseId, keys.files)
  const form = useForm<EvidenceValues, unknown, SubmitEvidenceInput>({
    resolver: zodResolver(submitEvidenceInput),
    defaultValues: start,
    shouldFocusError: false,
  })
  const keptAt = useDraft(form, keys.values)
  const submit = trpc.evidence.submit.useMutation({
    onMutate: () => setRefusal(null),
    onSuccess: async () => {
      forgetDraft(keys.values)
      forgetDraft(keys.files)
      await utils.cases.invalidate()
      onSent()
    },
    onError: (error) => {
      setRefusal(showRefusal(form, error))
      focusFirstError()
    },
  })
  const send = form.handleSubmit((values) => {
    setWaiting(files.isPending)
    if (!files.isPending)
      submit.mutate({ ...values, fileIds: files.sentIds, sentAt: new Date().toISOString() })
  }, focusFirstError)
  const { errors } = form.formState
  const today = witaDay(new Date())
  const products = record.enterprise.products
  return (
    <form className="column evidence" noValidate onSubmit={send}>
      <FormSection title={criterion.title} lead={criterion.citation}>
        {criterion.evidenceTypes.length > 1 && (
          <Controller
            control={form.control}
            name="type"
            render={({ field, fieldState }) => (
              <ChoiceChips
                label={t('type')}
                shape="rows"
                choices={criterion.evidenceTypes.map(({ id, name }) => ({ key: id, word: name }))}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
        )}
        {criterion.perProduct && products.length > 1 && (
          <Controller
            control={form.control}
            name="productId"
            render={({ field, fieldState }) => (
              <ChoiceChips
                label={t('product')}
                choices={products.map(({ id, name }) => ({ key: id, word: name }))}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
        )}
        {criterion.numberKind !== 'none' && (
          <TextInput
            label={t(`number.${criterion.numberKind}`)}
            description={t(`numberHelp.${criterion.numberKind}`)}
            autoComplete="off"
            maxLength={60}
            error={errors.number?.message}
            {...form.register('number', {
              setValueAs: (value: string | null) => (value?.trim() ? value : null),
            })}
          />
        )}
        <Controller
          control={form.control}
          name="issuedOn"
          render={({ field, fieldState }) => (
            <DayInput
              label={t('issued')}
              max={today}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        {criterion.canExpire && (
          <Controller
            control={form.control}
            name="expiresOn"
            render={({ field, fieldState }) => (
              <DayInput
                label={t('expires')}
                description={t('expiresHelp')}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
        )}
      </FormSection>
      <FormSection title={t('files')}>
        <FilePicker
          files={files.files}
          hasRoom={files.hasRoom}
          areLost={files.areLost}
          error={isWaiting && files.isPending ? t('filesPending') : errors.fileIds?.message}
          onPick={files.pick}
          onSendAgain={files.sendAgain}
          onRemove={files.remove}
        />
      </FormSection>
      <FormSection title={t('facilitated')}>
        <Controller
          control={form.control}
          name="facilitatedBy"
          render={({ field, fieldState }) => (
            <ChoiceChips
              label={t('facilitated')}
              isLabelHidden
              choices={choicesOf(facilitators, keysOf(facilitators))}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <Textarea
          {...fieldProps}
          label={t('note')}
          autosize
          minRows={2}
          maxLength={300}
          error={errors.note?.message}
          {...form.register('note')}
        />
      </FormSection>
      <SaveBar label={t('save')} isSaving={submit.isPending} refusal={refusal}>
        <DraftState keptAt={keptAt} />
      </SaveBar>
    </form>
  )
}
