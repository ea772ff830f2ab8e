import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { PlankProgress } from '../../shared/form/plank-progress'
import type { VisitValues } from './visit-values'

/** The required answers as planks. */
export function VisitProgress({ hasOldSteps }: { hasOldSteps: boolean }) {
  const t = useTranslations('form')
  const { control } = useFormContext<VisitValues>()
  const [condition, topics, problems, method] = useWatch({
    control,
    name: ['condition', 'topics', 'problems', 'confirmation.method'],
  })
  const answers: unknown[] = [
    condition,
    topics.length > 0 || undefined,
    ...(hasOldSteps ? [true] : []),
    problems,
    method,
  ]
  const done = answers.map((answer) => answer !== undefined)
  return (
    <PlankProgress
      done={done}
      label={t('progress', { done: done.filter(Boolean).length, total: done.length })}
    />
  )
}
