import { createRootRouteWithContext, Link, Outlet } from '@tanstack/react-router'
import type { CreateQueryUtils } from '@trpc/react-query/shared'
import type { StaffRouter } from '@titian/api'
import { useTranslations } from 'use-intl'
import { ErrorState, StatePage } from '../shared/screen-state'

export const rootRoute = createRootRouteWithContext<{ utils: CreateQueryUtils<StaffRouter> }>()({
  component: Outlet,
  notFoundComponent: () => (
    <main className="frame-main">
      <NotFoundScreen />
    </main>
  ),
  errorComponent: ({ error, reset }) => (
    <main className="frame-main">
      <ErrorState isPage error={error} onRetry={reset} />
    </main>
  ),
})

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const t = useTranslations('shell')
  return (
    <StatePage
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
