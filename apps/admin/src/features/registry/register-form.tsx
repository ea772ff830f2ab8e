import { zodResolver } from '@hookform/resolvers/zod'
import { registerInput, type RegisterInput } from '@titian/domain'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { FormProvider, useForm, type DefaultValues } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { forgetDraft, useDraft } from '../../shared/form/draft'
import { DraftState } from '../../shared/form/draft-state'
import { focusFirstError } from '../../shared/form/focus-first-error'
import { PlankProgress } from '../../shared/form/plank-progress'
import { SaveBar } from '../../shared/form/save-bar'
import { showRefusal } from '../../shared/form-refusal'
import { readRefusal, type Refusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { PartBusiness } from './part-business'
import { PartConsent } from './part-consent'
import { PartFigures } from './part-figures'
import { PartPermits } from './part-permits'
import { PartSteps } from './part-steps'
import { PartWoman } from './part-woman'
import { draftKey, partOf, parts, type RegisterValues } from './register-values'
import type { Parts } from './use-parts'

type RegisterFormProps = {
  start: DefaultValues<RegisterValues>
  parts: Parts
  onDone: (answer: Answers['registry']['register'], name: string) => void
  onDuplicate: (name: string) => void
}

/** Six short parts, one at a time, each its own step in the browser's history and checked before the next opens. */
export function RegisterForm({ start, parts: { at, forward, go }, onDone, onDuplicate }: RegisterFormProps) {
  const t = useTranslations('register')
  const tForm = useTranslations('form')
  const utils = trpc.useUtils()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const kinds = trpc.reference.productKinds.useQuery({}, { staleTime: Infinity }).data?.kinds ?? []
  const form = useForm<RegisterValues, unknown, RegisterInput>({
    resolver: zodResolver(registerInput),
    defaultValues: start,
    shouldFocusError: false,
  })
  const keptAt = useDraft(form, draftKey)
  const seeksError = useRef(false)
  useEffect(() => {
    if (seeksError.current) focusFirstError()
    seeksError.current = false
  }, [at])
  const goToError = (to: number) => {
    if (to === at) return focusFirstError()
    seeksError.current = true
    go(to)
  }
  const register = trpc.registry.register.useMutation({
    onMutate: () => setRefusal(null),
    onSuccess: async (answer, { woman }) => {
      forgetDraft(draftKey)
      await utils.cases.invalidate()
      onDone(answer, woman.name)
    },
    onError: (error, { woman }) => {
      if (readRefusal(error).reason === 'possible_duplicate') return onDuplicate(woman.name)
      const answer = showRefusal(form, error)
      setRefusal(answer)
      const [field] = Object.keys(answer.fields)
      if (field) goToError(partOf(field))
    },
  })
  const isLast = at === parts.length - 1
  const send = form.handleSubmit(
    (values) => register.mutate({ ...values, sentAt: new Date().toISOString() }),
    (errors) => {
      const [field] = Object.keys(errors)
      if (field) goToError(partOf(field))
    },
  )
  const next = async () => {
    const part = parts[at]
    if (!part) return
    if (part.key === 'business' && form.getValues('enterprise.villageCode') === '')
      form.setValue('enterprise.villageCode', form.getValues('woman.villageCode'))
    if (!(await form.trigger(part.fields))) return focusFirstError()
    setRefusal(null)
    forward()
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void (isLast ? send() : next())
  }
  const part = parts[at]?.key ?? 'woman'
  return (
    <FormProvider {...form}>
      <form className="column register" noValidate onSubmit={submit}>
        <div className="register-parts">
          <PlankProgress
            done={parts.map((_, index) => index < at)}
            current={at}
            label={tForm('stepOf', { step: at + 1, total: parts.length })}
          />
          <p>
            {tForm('stepOf', { step: at + 1, total: parts.length })} · <b>{t(`parts.${part}`)}</b>
          </p>
        </div>
        {part === 'woman' && <PartWoman />}
        {part === 'business' && <PartBusiness kinds={kinds} />}
        {part === 'permits' && <PartPermits />}
        {part === 'figures' && <PartFigures />}
        {part === 'steps' && <PartSteps kinds={kinds} />}
        {part === 'consent' && <PartConsent />}
        <SaveBar
          label={isLast ? t('save') : tForm('next')}
          isSaving={register.isPending}
          refusal={refusal}
          onBack={at > 0 ? () => go(at - 1) : undefined}
          backLabel={tForm('back')}
        >
          <DraftState keptAt={keptAt} />
        </SaveBar>
      </form>
    </FormProvider>
  )
}
