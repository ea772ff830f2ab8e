import { createRoute, redirect, useRouter } from '@tanstack/react-router'
import { Skeleton } from '@titian/ui'
import type { Permission } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { Frame } from '../app/frame/frame'
import { firstScreens } from '../app/frame/navigation'
import { readRefusal } from '../shared/refusal'
import { ErrorState } from '../shared/screen-state'
import type { Me } from '../shared/use-me'
import { NotFoundScreen, rootRoute } from './root-route'

/** Everything behind the sign-in: loads who it is, sends a one-time password to its replacement. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await loadMe(() => context.utils.identity.me.ensureData({}), location.pathname)
    if (me.mustChange && location.pathname !== '/kata-sandi') redirect({ to: '/kata-sandi', throw: true })
    return { me }
  },
  component: Frame,
  pendingComponent: () => (
    <main className="frame-main">
      <Pending />
    </main>
  ),
  errorComponent: ({ error }) => (
    <main className="frame-main">
      <Failed error={error} />
    </main>
  ),
})

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    redirect({ to: firstScreens[context.me.duty], throw: true })
  },
})

/** What each screen's route has in common: its right, and its own answers to loading and failing. */
export const screen = (needs: Permission, { isFocused = false } = {}) => ({
  staticData: { needs, isFocused },
  pendingComponent: () => <Pending />,
  errorComponent: ({ error }: { error: unknown }) => <Failed error={error} />,
  notFoundComponent: () => <NotFoundScreen />,
})

const loadMe = async (load: () => Promise<Me>, pathname: string): Promise<Me> => {
  try {
    return await load()
  } catch (error) {
    if (readRefusal(error).status === 401) {
      redirect({ to: '/masuk', search: pathname === '/' ? {} : { lanjut: pathname }, throw: true })
    }
    throw error
  }
}

function Pending() {
  const t = useTranslations('shell')
  return (
    <div className="stack">
      <Skeleton shape="card" count={2} label={t('loading')} />
    </div>
  )
}

function Failed({ error }: { error: unknown }) {
  const router = useRouter()
  return (
    <div className="stack">
      <ErrorState isPage error={error} onRetry={() => void router.invalidate()} />
    </div>
  )
}
