import { zodResolver } from '@hookform/resolvers/zod'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { signInInput } from '@titian/domain'
import { DemoRibbon, Notice, Wordmark } from '@titian/ui'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { fieldProps } from '../../shared/form/field-props'
import { showRefusal } from '../../shared/form-refusal'
import { readKnownOffice } from '../../shared/known-office'
import type { Refusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { OfficePhone, OfficePhones } from './office-phone'
import { RiverScene } from './river-scene'
import './identity.css'

/** Sign-in with e-mail and password, and whom to call when it does not go. */
export function SignInScreen() {
  const t = useTranslations('identity')
  const shell = useTranslations('shell')
  const router = useRouter()
  const queries = useQueryClient()
  const { lanjut } = useSearch({ from: '/masuk' })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const office = readKnownOffice()
  const offices = trpc.reference.offices.useQuery({}, { staleTime: Infinity })
  const form = useForm({ resolver: zodResolver(signInInput), defaultValues: { email: '', password: '' } })
  const signIn = trpc.identity.signIn.useMutation({
    onSuccess: async () => {
      queries.clear()
      await router.invalidate()
      router.history.replace(lanjut ?? '/')
    },
    onError: (error) => {
      setRefusal(showRefusal(form, error))
      form.resetField('password')
      form.setFocus('password')
    },
  })
  useEffect(() => {
    document.title = `${t('signInTitle')} · Titian`
  }, [t])
  return (
    <>
      {offices.data?.isDemo && <DemoRibbon text={shell('demo')} />}
      <div className="door">
        <header className="door-picture">
          <RiverScene />
          <p>{t('promise')}</p>
        </header>
        <main className="door-form">
          <Wordmark size={36} suffix={office?.name} />
          <h1>{t('signInTitle')}</h1>
          <p className="quiet">{t('signInLead')}</p>
          <form className="column" noValidate onSubmit={form.handleSubmit((values) => signIn.mutate(values))}>
            {lanjut && !refusal && <Notice tone="note">{t('ended')}</Notice>}
            <SendError refusal={refusal} />
            <TextInput
              type="email"
              label={t('email')}
              description={t('emailHelp')}
              autoComplete="username"
              inputMode="email"
              error={form.formState.errors.email?.message}
              {...form.register('email')}
            />
            <PasswordInput
              {...fieldProps}
              label={t('password')}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
              error={form.formState.errors.password?.message}
              {...form.register('password')}
            />
            <Button type="submit" size="lg" fullWidth loading={signIn.isPending}>
              {t('signIn')}
            </Button>
          </form>
          <section className="door-help" aria-labelledby="lupa">
            <h2 id="lupa">{t('forgot')}</h2>
            <p>{t('forgotHelp')}</p>
            {office ? (
              <OfficePhone name={office.name} phone={office.phone} />
            ) : (
              <OfficePhones offices={offices.data?.offices ?? []} />
            )}
            <p className="quiet">{t('entrepreneurHint')}</p>
          </section>
        </main>
      </div>
    </>
  )
}
