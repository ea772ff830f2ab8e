import { createRootRouteWithContext, Link, Outlet } from '@tanstack/react-router'
import type { CreateQueryUtils } from '@trpc/react-query/shared'
import type { StaffRouter } from '@titian/api'
import { EmptyState } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { ErrorState } from '../shared/screen-state'

export const rootRoute = createRootRouteWithContext<{ utils: CreateQueryUtils<StaffRouter> }>()({
  component: Outlet,
  notFoundComponent: NotFoundScreen,
  errorComponent: ({ error, reset }) => (
    <main className="frame-main">
      <ErrorState error={error} onRetry={reset} />
    </main>
  ),
})

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const t = useTranslations('shell')
  return (
    <EmptyState
      title={t('notFoundTitle')}
      hint={t('notFoundText')}
      action={
        <Link className="tt-link" to="/">
          {t('home')}
        </Link>
      }
    />
  )
}
