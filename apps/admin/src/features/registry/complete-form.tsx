import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from '@mantine/core'
import { answerKeys, completeInput, type CompleteInput } from '@titian/domain'
import { Notice } from '@titian/ui'
import { useState } from 'react'
import { Controller, FormProvider, useForm, type FieldErrors } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { forgetDraft, useDraft } from '../../shared/form/draft'
import { DraftState } from '../../shared/form/draft-state'
import { focusFirstError } from '../../shared/form/focus-first-error'
import { FormSection } from '../../shared/form/form-section'
import { SaveBar } from '../../shared/form/save-bar'
import { showRefusal } from '../../shared/form-refusal'
import { QuickReason } from '../../shared/quick-reason'
import type { Refusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { AnswerSection } from './answer-section'
import {
  completeDraftKey,
  startOfCompletion,
  touches,
  type CompleteValues,
  type Known,
} from './complete-values'

type CompleteFormProps = {
  caseId: string
  known: Known
  onDone: (answer: Answers['registry']['complete']) => void
}

/** Missing answers first, the others folded, and why something is changed. Only what was touched is sent. */
export function CompleteForm({ caseId, known, onDone }: CompleteFormProps) {
  const t = useTranslations('complete')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [start] = useState(() => startOfCompletion(caseId, known))
  const folded = answerKeys.filter((key) => !known.missing.includes(key))
  const [isOpen, setOpen] = useState(known.missing.length === 0 || touches(folded, start.answers))
  const form = useForm<CompleteValues, unknown, CompleteInput>({
    resolver: zodResolver(completeInput),
    defaultValues: start,
    shouldFocusError: false,
    mode: 'onTouched',
  })
  const keptAt = useDraft(form, completeDraftKey(caseId))
  const showErrors = (errors: FieldErrors<CompleteValues>) => {
    if (touches(folded, errors.answers)) setOpen(true)
    focusFirstError()
  }
  const complete = trpc.registry.complete.useMutation({
    onSuccess: async (answer) => {
      forgetDraft(completeDraftKey(caseId))
      await utils.cases.invalidate()
      onDone(answer)
    },
    onError: (error) => {
      setRefusal(showRefusal(form, error))
      showErrors(form.formState.errors)
    },
  })
  const send = form.handleSubmit(
    (values) => complete.mutate({ ...values, sentAt: new Date().toISOString() }),
    showErrors,
  )
  const seeNewest = async () => {
    const newest = await utils.registry.answers.fetch({ caseId }, { staleTime: 0 })
    form.setValue('version', newest.version)
    setRefusal(null)
  }
  const nothing = form.formState.errors.answers?.root ?? form.formState.errors.answers
  return (
    <FormProvider {...form}>
      <form className="column" noValidate onSubmit={(event) => void send(event)}>
        {known.missing.length > 0 ? (
          <div>
            <h2 className="complete-head">{t('missing')}</h2>
            <p className="quiet complete-lead">{t('missingLead')}</p>
          </div>
        ) : (
          <Notice tone="verified">{t('nothingMissing')}</Notice>
        )}
        {known.missing.map((key) => (
          <AnswerSection key={key} answer={key} known={known} />
        ))}
        <details
          className="complete-known"
          open={isOpen}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary>{t('known')}</summary>
          <div className="column">
            {folded.map((key) => (
              <AnswerSection key={key} answer={key} known={known} />
            ))}
          </div>
        </details>
        <FormSection title={t('reasonTitle')} lead={t('reasonHelp')}>
          <Controller
            control={form.control}
            name="reason"
            render={({ field, fieldState }) => (
              <QuickReason
                label={t('reason')}
                quick={[t('reasonQuick.shown'), t('reasonQuick.told'), t('reasonQuick.mistake')]}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
        </FormSection>
        {typeof nothing?.message === 'string' && (
          <p className="choice-error" role="alert">
            {nothing.message}
          </p>
        )}
        {refusal?.reason === 'answers_changed' && (
          <Button variant="light" onClick={() => void seeNewest()}>
            {t('seeNewest')}
          </Button>
        )}
        <SaveBar label={t('save')} isSaving={complete.isPending} refusal={refusal}>
          <DraftState keptAt={keptAt} />
        </SaveBar>
      </form>
    </FormProvider>
  )
}
