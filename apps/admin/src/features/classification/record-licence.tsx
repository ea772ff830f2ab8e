import { zodResolver } from '@hookform/resolvers/zod'
import { Button, TextInput } from '@mantine/core'
import {
  classNames,
  kbliVersions,
  licenceRisks,
  recordLicenceInput,
  riskNames,
  umkmScales,
  witaDay,
  type RecordLicenceInput,
} from '@titian/domain'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { Dialog } from '../../shared/dialog'
import { ChoiceChips, choicesOf } from '../../shared/form/choice-chips'
import { DayInput } from '../../shared/form/day-input'
import { fieldProps } from '../../shared/form/field-props'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Licence } from './class-words'
import { TruthChips } from './truth-chips'

type RecordLicenceProps = { caseId: string; known: Licence | null; onClose: () => void }

/** What her papers print, copied as it stands there. */
export function RecordLicence({ caseId, known, onClose }: RecordLicenceProps) {
  const t = useTranslations('classification')
  const shell = useTranslations('shell')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [start] = useState(() => startOf(caseId, known))
  const form = useForm<z.input<typeof recordLicenceInput>, unknown, RecordLicenceInput>({
    resolver: zodResolver(recordLicenceInput),
    defaultValues: start,
  })
  const [codes, setCodes] = useState(start.kbliCodes.join(', '))
  const record = trpc.classification.recordLicence.useMutation({
    onMutate: () => setRefusal(null),
    onSuccess: async () => {
      await Promise.all([utils.classification.get.invalidate({ caseId }), utils.cases.invalidate()])
      onClose()
    },
    onError: (error) => setRefusal(showRefusal(form, error)),
  })
  const { errors } = form.formState
  const codeError = errors.kbliCodes?.message ?? errors.kbliCodes?.find?.((error) => error)?.message
  const absent = { key: 'none', word: t('notPrinted') } as const
  return (
    <Dialog title={t('printed')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={form.handleSubmit((values) =>
          record.mutate({ ...values, sentAt: new Date().toISOString() }),
        )}
      >
        <p className="quiet">{t('printedLead')}</p>
        <SendError refusal={refusal} />
        <TextInput
          {...fieldProps}
          label={t('kbliCodes')}
          description={t('kbliHelp')}
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          maxLength={80}
          value={codes}
          error={codeError}
          onChange={({ currentTarget }) => {
            setCodes(currentTarget.value)
            form.setValue('kbliCodes', currentTarget.value.split(/[\s,;]+/).filter(Boolean), {
              shouldValidate: form.formState.isSubmitted,
            })
          }}
        />
        <Controller
          control={form.control}
          name="kbliVersion"
          render={({ field, fieldState }) => (
            <ChoiceChips
              label={t('kbliVersion')}
              choices={kbliVersions.map((version) => ({ key: version, word: version }))}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <Controller
          control={form.control}
          name="risk"
          render={({ field }) => (
            <ChoiceChips
              label={t('risk')}
              choices={[...choicesOf(riskNames, licenceRisks), absent]}
              value={field.value ?? 'none'}
              onChange={(key) => field.onChange(key === 'none' ? null : key)}
            />
          )}
        />
        <Controller
          control={form.control}
          name="scale"
          render={({ field }) => (
            <ChoiceChips
              label={t('scale')}
              choices={[...choicesOf(classNames, umkmScales), absent]}
              value={field.value ?? 'none'}
              onChange={(key) => field.onChange(key === 'none' ? null : key)}
            />
          )}
        />
        <Controller
          control={form.control}
          name="listsSkp"
          render={({ field }) => (
            <TruthChips label={t('listsSkp')} value={field.value} onChange={field.onChange} />
          )}
        />
        <Controller
          control={form.control}
          name="printedOn"
          render={({ field, fieldState }) => (
            <DayInput
              {...fieldProps}
              label={t('printedOn')}
              max={witaDay(new Date())}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <div className="dialog-acts">
          <Button type="submit" loading={record.isPending}>
            {t('savePrinted')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const startOf = (caseId: string, known: Licence | null): z.input<typeof recordLicenceInput> => ({
  id: uuidv7(),
  caseId,
  sentAt: new Date().toISOString(),
  kbliVersion: known?.kbliVersion ?? '2020',
  kbliCodes: known?.kbliCodes ?? [],
  risk: known?.risk ?? null,
  scale: known?.scale ?? null,
  listsSkp: known?.listsSkp ?? null,
  printedOn: known?.printedOn ?? null,
})
