import { zodResolver } from '@hookform/resolvers/zod'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { createGroupInput, groupTypes, keysOf } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { Dialog } from '../../shared/dialog'
import { fieldProps } from '../../shared/form/field-props'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { VillageFields } from './village-fields'

type Values = z.input<typeof createGroupInput>
type Group = z.output<typeof createGroupInput>

/** A new group with its village; without an SK number a Desa PRIMA stands as a proposal. */
export function CreateGroup({ onClose }: { onClose: () => void }) {
  const t = useTranslations('groups.form')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const create = trpc.groups.create.useMutation()
  const form = useForm<Values, unknown, Group>({
    resolver: zodResolver(createGroupInput),
    defaultValues: { id: uuid(), type: 'desa_prima', name: '', villageCode: '', decreeNumber: null },
  })
  const { errors } = form.formState
  const submit = form.handleSubmit(async (values) => {
    setRefusal(null)
    try {
      await create.mutateAsync(values)
      await utils.groups.list.invalidate()
      onClose()
    } catch (error) {
      setRefusal(showRefusal(form, error))
    }
  })
  return (
    <Dialog title={t('title')} onClose={onClose} isWide>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <NativeSelect
          {...fieldProps}
          label={t('type')}
          data={keysOf(groupTypes).map((value) => ({ value, label: groupTypes[value] }))}
          error={errors.type && t('typeMissing')}
          {...form.register('type')}
        />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register('name')}
        />
        <Controller
          control={form.control}
          name="villageCode"
          render={({ field, fieldState }) => (
            <VillageFields value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
          )}
        />
        <Controller
          control={form.control}
          name="decreeNumber"
          render={({ field: { value, onChange, ...field }, fieldState }) => (
            <TextInput
              {...field}
              label={t('decree')}
              description={t('decreeHelp')}
              autoComplete="off"
              value={value ?? ''}
              error={fieldState.error?.message}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.value === '' ? null : currentTarget.value)
              }
            />
          )}
        />
        <SendError refusal={refusal} />
        <div className="dialog-acts">
          <Button type="submit" loading={create.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
