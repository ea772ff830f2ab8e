import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { forgetDraft, useDraft } from '../../shared/form/draft'
import { DraftState } from '../../shared/form/draft-state'
import { focusFirstError } from '../../shared/form/focus-first-error'
import { SaveBar } from '../../shared/form/save-bar'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { VisitAdvice, VisitConfirmation, VisitNext } from './visit-closing'
import { VisitCondition } from './visit-condition'
import { VisitFigures } from './visit-figures'
import { VisitNewSteps } from './visit-new-steps'
import { VisitOldSteps } from './visit-old-steps'
import { VisitProgress } from './visit-progress'
import { VisitProblems, VisitTopics } from './visit-talk'
import { draftKey, startVisit, visitFormInput, type VisitCase, type VisitValues } from './visit-values'
import { VisitWhen } from './visit-when'

type VisitFormProps = { record: VisitCase; onSaved: (answer: Answers['visits']['log']) => void }

/** The routine visit: five taps are asked, the rest is offered. Every change is kept until the server has it. */
export function VisitForm({ record, onSaved }: VisitFormProps) {
  const t = useTranslations('visits')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [start] = useState(() => startVisit(record, new Date()))
  const form = useForm<VisitValues, unknown, VisitValues>({
    resolver: zodResolver(visitFormInput),
    defaultValues: start,
    shouldFocusError: false,
  })
  const keptAt = useDraft(form, draftKey(record.caseId))
  const log = trpc.visits.log.useMutation({
    onMutate: () => setRefusal(null),
    onSuccess: async (answer) => {
      forgetDraft(draftKey(record.caseId))
      await Promise.all([utils.cases.invalidate(), utils.registry.search.invalidate()])
      onSaved(answer)
    },
    onError: (error) => {
      setRefusal(showRefusal(form, error))
      focusFirstError()
    },
  })
  const send = form.handleSubmit(
    (values) => log.mutate({ ...values, sentAt: new Date().toISOString() }),
    focusFirstError,
  )
  return (
    <FormProvider {...form}>
      <form className="column visit" noValidate onSubmit={send}>
        <VisitWhen />
        <VisitCondition />
        <VisitTopics />
        <VisitOldSteps record={record} />
        <VisitProblems />
        <VisitNewSteps record={record} />
        <VisitFigures record={record} />
        <VisitAdvice />
        <VisitNext />
        <VisitConfirmation />
        <SaveBar label={t('save')} isSaving={log.isPending} refusal={refusal}>
          <VisitProgress hasOldSteps={(start.followUps?.length ?? 0) > 0} />
          <DraftState keptAt={keptAt} />
        </SaveBar>
      </form>
    </FormProvider>
  )
}
