import { Button } from '@mantine/core'
import { EmptyState, Notice, Skeleton, VisuallyHidden, type EmptyStateProps } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useEffect, type ReactNode } from 'react'
import { isPassing, readRefusal, type Refusal } from './refusal'

/** What a screen needs of a query to show its states. */
export type LoadedQuery<Data> = {
  data: Data | undefined
  error: unknown
  isFetching: boolean
  refetch: () => Promise<unknown>
}

type LoadedProps<Data> = {
  query: LoadedQuery<Data>
  /** The shape of what is on its way. */
  skeleton?: ReactNode
  /** True where the page's heading is part of the data, so that a page without data still has one. */
  isPage?: boolean | undefined
  children: (data: Data) => ReactNode
}

/** One query's states: loading, failed, forbidden, not there, without signal; else its data. Old data stays readable. */
export function Loaded<Data>({ query, skeleton, isPage, children }: LoadedProps<Data>) {
  const t = useTranslations('shell')
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return (
      <ErrorState
        isPage={isPage}
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  return skeleton ?? <Skeleton shape="card" count={2} label={t('loading')} />
}

type ErrorStateProps = {
  error: unknown
  isPage?: boolean | undefined
  onRetry?: (() => void) | undefined
  isRetrying?: boolean | undefined
}

/** What a screen shows instead of itself. */
export function ErrorState({ error, isPage = false, onRetry, isRetrying = false }: ErrorStateProps) {
  const t = useTranslations('shell')
  const refusal = readRefusal(error)
  const State = isPage ? StatePage : EmptyState
  const retry = onRetry && isPassing(refusal) && (
    <Button variant="light" loading={isRetrying} onClick={onRetry}>
      {t('retry')}
    </Button>
  )
  if (refusal.status === 403) return <State title={t('forbiddenTitle')} hint={t('forbiddenText')} />
  if (refusal.status === 404) return <State title={t('notFoundTitle')} hint={t('notFoundText')} />
  if (refusal.status === 0)
    return <State title={t('unreachedTitle')} hint={t('unreachedText')} action={retry} />
  return (
    <State
      title={t('failedTitle')}
      hint={
        <>
          {t('failedText')}
          <Reference refusal={refusal} />
        </>
      }
      action={retry}
    />
  )
}

/** A state that is the whole page: it names the tab and has the page's heading. */
export function StatePage(props: EmptyStateProps) {
  useEffect(() => {
    document.title = `${props.title} · Titian`
  }, [props.title])
  return (
    <>
      <VisuallyHidden>
        <h1>{props.title}</h1>
      </VisuallyHidden>
      <EmptyState {...props} />
    </>
  )
}

/** What a form says when sending did not succeed: our own sentence, or the calm apology with its reference. */
export function SendError({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations('shell')
  if (!refusal) return null
  const text =
    refusal.status === 0
      ? t('sendUnreached')
      : Object.keys(refusal.fields).length > 0
        ? t('fixFields')
        : refusal.status >= 500 || !refusal.message
          ? t('sendFailed')
          : refusal.message
  return (
    <Notice tone="returned" role="alert">
      <p>{text}</p>
      {refusal.status >= 500 && <Reference refusal={refusal} />}
    </Notice>
  )
}

function Reference({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('shell')
  if (!refusal.requestId) return null
  return (
    <span className="reference tt-numbers">
      {t('reference', { id: refusal.requestId.slice(0, 8).toUpperCase() })}
    </span>
  )
}
