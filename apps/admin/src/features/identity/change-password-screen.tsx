import { zodResolver } from '@hookform/resolvers/zod'
import { Button, PasswordInput } from '@mantine/core'
import { changePasswordInput } from '@titian/domain'
import { Notice } from '@titian/ui'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { fieldProps } from '../../shared/form/field-props'
import { showRefusal } from '../../shared/form-refusal'
import { PageHead } from '../../shared/page-head'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useMe } from '../../shared/use-me'

/** Replaces the password; after a one-time password nothing else opens before this. */
export function ChangePasswordScreen() {
  const t = useTranslations('identity')
  const me = useMe()
  const router = useRouter()
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isDone, setDone] = useState(false)
  const form = useForm({
    resolver: zodResolver(changePasswordInput),
    defaultValues: { current: '', next: '' },
  })
  const change = trpc.identity.changePassword.useMutation({
    onSuccess: async () => {
      const wasForced = me.mustChange
      form.reset()
      setRefusal(null)
      setDone(true)
      await utils.identity.me.fetch({}, { staleTime: 0 })
      await router.invalidate()
      if (wasForced) await router.navigate({ to: '/' })
    },
    onError: (error) => setRefusal(showRefusal(form, error)),
  })
  const { errors } = form.formState
  const toggle = { 'aria-label': t('showPassword'), tabIndex: 0 }
  return (
    <>
      <PageHead title={t('changeTitle')} lead={me.mustChange ? t('changeForced') : t('changeLead')} />
      <form className="column" noValidate onSubmit={form.handleSubmit((values) => change.mutate(values))}>
        {isDone && (
          <Notice tone="verified" role="status">
            {t('changed')}
          </Notice>
        )}
        <SendError refusal={refusal} />
        <input type="text" autoComplete="username" hidden readOnly value={me.name} />
        <PasswordInput
          {...fieldProps}
          label={me.mustChange ? t('currentTemporary') : t('current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          error={errors.current?.message}
          {...form.register('current')}
        />
        <PasswordInput
          {...fieldProps}
          label={t('next')}
          description={t('nextHelp')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          error={errors.next?.message}
          {...form.register('next')}
        />
        <Button type="submit" size="lg" loading={change.isPending}>
          {t('change')}
        </Button>
      </form>
    </>
  )
}
