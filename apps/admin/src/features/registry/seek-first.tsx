import { zodResolver } from '@hookform/resolvers/zod'
import { Button, TextInput } from '@mantine/core'
import { findDuplicatesInput } from '@titian/domain'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { emptyIsNull } from './empty-is-null'
import type { Sought } from './register-values'
import { VillageSelect } from './village-select'

type SeekFirstProps = { onFound: (sought: Sought, found: Answers['registry']['findDuplicates']) => void }

/** Search comes before registering: by name, NIK and phone, as far as they are known. */
export function SeekFirst({ onFound }: SeekFirstProps) {
  const t = useTranslations('register')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useForm<z.input<typeof findDuplicatesInput>, unknown, z.output<typeof findDuplicatesInput>>({
    resolver: zodResolver(findDuplicatesInput),
    defaultValues: { name: '', nik: null, phone: null, villageCode: null },
  })
  const { errors, isSubmitting } = form.formState
  const seek = form.handleSubmit(async (input) => {
    try {
      const found = await utils.registry.findDuplicates.fetch(input, { staleTime: 0 })
      onFound({ ...input, seen: [] }, found)
    } catch (error) {
      setRefusal(showRefusal(form, error))
    }
  })
  return (
    <form className="column" noValidate onSubmit={seek}>
      <SendError refusal={refusal} />
      <TextInput
        label={t('name')}
        description={t('nameHelp')}
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name')}
      />
      <TextInput
        label={t('nik')}
        description={t('nikHelp')}
        inputMode="numeric"
        autoComplete="off"
        error={errors.nik?.message}
        {...form.register('nik', emptyIsNull)}
      />
      <TextInput
        label={t('phone')}
        description={t('phoneHelp')}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        error={errors.phone?.message}
        {...form.register('phone', emptyIsNull)}
      />
      <Controller
        control={form.control}
        name="villageCode"
        render={({ field, fieldState }) => (
          <VillageSelect
            value={field.value ?? ''}
            onChange={(code) => field.onChange(code || null)}
            error={fieldState.error?.message}
          />
        )}
      />
      <Button type="submit" size="lg" loading={isSubmitting}>
        {t('seek')}
      </Button>
    </form>
  )
}
