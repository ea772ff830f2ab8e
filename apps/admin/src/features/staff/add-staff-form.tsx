import { zodResolver } from '@hookform/resolvers/zod'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import {
  addStaffInput,
  provinceRegion,
  staffDuties,
  type AddStaffInput,
  type StaffDuty,
} from '@titian/domain'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { Controller, useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { fieldProps } from '../../shared/form/field-props'
import { showRefusal } from '../../shared/form-refusal'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'
import type { NewAccount } from './one-time-password'
import type { StaffKind } from './staff-kind'
import { usePartnerOffices, useRegions } from './use-regions'

type Values = z.input<typeof addStaffInput>
type Form = UseFormReturn<Values, unknown, AddStaffInput>

type AddStaffFormProps = { kind: StaffKind; onMade: (account: NewAccount) => void; onCancel: () => void }

/** Who gets an account. A verifier adds mentors of her own regency, an administrator any duty. */
export function AddStaffForm({ kind, onMade, onCancel }: AddStaffFormProps) {
  const t = useTranslations('staff.form')
  const tStaff = useTranslations('staff')
  const me = useMe()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const add = trpc.staff.add.useMutation()
  const form: Form = useForm<Values, unknown, AddStaffInput>({
    resolver: zodResolver(addStaffInput),
    defaultValues: {
      id: uuid(),
      name: '',
      email: '',
      phone: null,
      position: null,
      duty: 'mentor',
      regencyCode: kind === 'mentors' ? me.regencyCode : '',
      partnerOfficeId: null,
    },
  })
  const { errors } = form.formState
  const submit = form.handleSubmit(async (values) => {
    setRefusal(null)
    try {
      const { oneTimePassword } = await add.mutateAsync(values)
      onMade({ name: values.name, email: values.email, oneTimePassword })
    } catch (error) {
      setRefusal(showRefusal(form, error))
    }
  })
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {kind === 'accounts' && <DutyFields form={form} />}
      <TextInput
        label={t('name')}
        autoComplete="off"
        error={errors.name?.message}
        {...form.register('name')}
      />
      <TextInput
        label={t('email')}
        description={t('emailHelp')}
        type="email"
        inputMode="email"
        autoComplete="off"
        error={errors.email?.message}
        {...form.register('email')}
      />
      <OptionalField form={form} name="phone" label={t('phone')} description={t('phoneHelp')} type="tel" />
      <OptionalField
        form={form}
        name="position"
        label={t('position')}
        description={t('positionHelp')}
        type="text"
      />
      <SendError refusal={refusal} />
      <div className="dialog-acts">
        <Button type="submit" loading={add.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {tStaff('cancel')}
        </Button>
      </div>
    </form>
  )
}

type OptionalFieldProps = {
  form: Form
  name: 'phone' | 'position'
  label: string
  description: string
  type: 'tel' | 'text'
}

/** An empty field means "not known", not an empty text. */
function OptionalField({ form, name, ...field }: OptionalFieldProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, ...rest }, fieldState }) => (
        <TextInput
          {...field}
          {...rest}
          autoComplete="off"
          value={value ?? ''}
          error={fieldState.error?.message}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
        />
      )}
    />
  )
}

const provinceDuties: readonly StaffDuty[] = ['province', 'provinceData', 'admin']

function DutyFields({ form }: { form: Form }) {
  const t = useTranslations('staff.form')
  const dutyWord = useTranslations('duty')
  const regions = useRegions()
  const [duty, regencyCode] = useWatch({ control: form.control, name: ['duty', 'regencyCode'] })
  const partnerOffices = usePartnerOffices(regencyCode)
  const isProvince = provinceDuties.includes(duty)
  const { errors } = form.formState
  return (
    <>
      <NativeSelect
        {...fieldProps}
        label={t('duty')}
        data={staffDuties.map((value) => ({ value, label: dutyWord(value) }))}
        error={errors.duty?.message}
        {...form.register('duty', {
          onChange: ({ target }: { target: { value: StaffDuty } }) => {
            form.setValue('regencyCode', provinceDuties.includes(target.value) ? provinceRegion : '')
            form.setValue('partnerOfficeId', null)
          },
        })}
      />
      {!isProvince && (
        <NativeSelect
          {...fieldProps}
          label={t('region')}
          data={[{ value: '', label: t('regionPick') }, ...regions]}
          error={errors.regencyCode && t('regionMissing')}
          {...form.register('regencyCode')}
        />
      )}
      {duty === 'partner' && regencyCode !== '' && (
        <NativeSelect
          {...fieldProps}
          label={t('partnerOffice')}
          data={[{ value: '', label: t('partnerOfficePick') }, ...partnerOffices]}
          error={errors.partnerOfficeId?.message}
          {...form.register('partnerOfficeId', { setValueAs: (value: string) => value || null })}
        />
      )}
    </>
  )
}
