import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Textarea } from '@mantine/core'
import { addAddendumInput } from '@titian/domain'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { v7 as uuidv7 } from 'uuid'
import { Dialog } from '../../shared/dialog'
import { fieldProps } from '../../shared/form/field-props'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'

type AddAddendumProps = {
  caseId: string
  visitId: string
  title: string
  baseVersion: number
  onClose: () => void
}

/** A note beside a visit that stays as it was. */
export function AddAddendum({ caseId, visitId, title, baseVersion, onClose }: AddAddendumProps) {
  const t = useTranslations('casePage')
  const shell = useTranslations('shell')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [start] = useState(() => ({
    id: uuidv7(),
    visitId,
    sentAt: new Date().toISOString(),
    baseVersion,
    text: '',
  }))
  const form = useForm({ resolver: zodResolver(addAddendumInput), defaultValues: start })
  const add = trpc.visits.addAddendum.useMutation({
    onSuccess: async () => {
      await utils.cases.timeline.invalidate({ caseId })
      onClose()
    },
    onError: (error) => {
      setRefusal(showRefusal(form, error))
    },
  })
  return (
    <Dialog title={t('addendumTitle')} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={form.handleSubmit((values) => add.mutate({ ...values, sentAt: new Date().toISOString() }))}
      >
        <SendError refusal={refusal} />
        <Textarea
          {...fieldProps}
          label={title}
          description={t('addendumHelp')}
          autosize
          minRows={3}
          maxLength={500}
          data-autofocus
          error={form.formState.errors.text?.message}
          {...form.register('text')}
        />
        <div className="dialog-acts">
          <Button type="submit" loading={add.isPending}>
            {t('addendumSave')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
