import { zodResolver } from '@hookform/resolvers/zod'
import { recordProductionInput, type RecordProductionInput } from '@titian/domain'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { forgetDraft, useDraft } from '../../shared/form/draft'
import { DraftState } from '../../shared/form/draft-state'
import { focusFirstError } from '../../shared/form/focus-first-error'
import { FormSection } from '../../shared/form/form-section'
import { SaveBar } from '../../shared/form/save-bar'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import type { Reading } from './class-words'
import { NumberField, TextField, TruthField, UnitField } from './production-fields'
import { productionDraftKey, startOfProduction, type ProductionValues } from './production-values'

type ProductionFormProps = {
  caseId: string
  known: Reading | null
  onDone: (answer: Answers['classification']['record']) => void
}

/** A reading of production in one year. Only what is known is filled in; earlier readings stay. */
export function ProductionForm({ caseId, known, onDone }: ProductionFormProps) {
  const t = useTranslations('classification.form')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [start] = useState(() => startOfProduction(caseId, known))
  const form = useForm<ProductionValues, unknown, RecordProductionInput>({
    resolver: zodResolver(recordProductionInput),
    defaultValues: start,
    shouldFocusError: false,
    mode: 'onTouched',
  })
  const keptAt = useDraft(form, productionDraftKey(caseId))
  const record = trpc.classification.record.useMutation({
    onMutate: () => setRefusal(null),
    onSuccess: async (answer) => {
      forgetDraft(productionDraftKey(caseId))
      await Promise.all([utils.classification.get.invalidate({ caseId }), utils.cases.invalidate()])
      onDone(answer)
    },
    onError: (error) => {
      setRefusal(showRefusal(form, error))
      focusFirstError()
    },
  })
  const send = form.handleSubmit(
    (values) => record.mutate({ ...values, sentAt: new Date().toISOString() }),
    focusFirstError,
  )
  return (
    <FormProvider {...form}>
      <form className="column" noValidate onSubmit={(event) => void send(event)}>
        <p className="quiet">{t('lead')}</p>
        <FormSection title={t('money')}>
          <NumberField name="year" isPlain />
          <NumberField name="capital" isRupiah help={t('capitalHelp')} />
          <NumberField name="investmentExLand" isRupiah help={t('investmentHelp')} />
          <NumberField name="landAndBuilding" isRupiah />
          <TruthField name="siteIsResidence" />
        </FormSection>
        <FormSection title={t('sales')}>
          <NumberField name="annualSales" isRupiah />
        </FormSection>
        <FormSection title={t('workers')}>
          <NumberField name="workersPermanent" />
          <NumberField name="workersCasual" />
          <NumberField name="workersFamily" />
          <TruthField name="ownerWorks" />
        </FormSection>
        <FormSection title={t('made')}>
          <UnitField />
          <NumberField name="capacityInstalled" />
          <NumberField name="capacityUsed" />
          <NumberField name="production" />
        </FormSection>
        <FormSection title={t('inputs')}>
          <TextField name="rawMaterial" max={200} help={t('rawMaterialHelp')} />
          <TextField name="water" max={120} />
          <TextField name="fuel" max={120} />
          <NumberField name="electricityKwh" />
          <TextField name="machines" max={300} />
        </FormSection>
        <SaveBar label={t('save')} isSaving={record.isPending} refusal={refusal}>
          <DraftState keptAt={keptAt} />
        </SaveBar>
      </form>
    </FormProvider>
  )
}
