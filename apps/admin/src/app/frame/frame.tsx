import { Link, Outlet, useMatch, useRouter, useRouterState } from '@tanstack/react-router'
import { DemoRibbon, Wordmark } from '@titian/ui'
import type { Permission } from '@titian/domain'
import { useTranslations } from 'use-intl'
import { useEffect } from 'react'
import { rememberOffice } from '../../shared/known-office'
import { StatePage } from '../../shared/screen-state'
import { useMe } from '../../shared/use-me'
import { ConnectionStrip } from './connection-strip'
import { navigationFor, phoneNavigation, wideNavigation, type NavigationItem } from './navigation'
import { NavigationCount } from './navigation-count'
import { PersonMenu } from './person-menu'
import './frame.css'

/** The frame around every signed-in screen. A screen that is one long form hides the phone's bar by `isFocused`. */
export function Frame() {
  const t = useTranslations('shell')
  const me = useMe()
  const isFocused = useRouterState({
    select: (state) => state.matches.some(({ staticData }) => staticData.isFocused),
  })
  const isForbidden = useRouterState({
    select: (state) =>
      state.matches.some(
        ({ staticData: { needs } }) => needs !== undefined && !me.permissions.includes(needs),
      ),
  })
  // On her page the primary act is a visit to her, and it stands once on the screen.
  const onCase = useMatch({ from: '/signed-in/usaha/$caseId', shouldThrow: false })
  const caseId = onCase?.params.caseId
  const items = navigationFor(me)
  const phone = phoneNavigation(items)
  useFetchAhead(me.permissions.includes('visit:log'))
  useEffect(() => rememberOffice({ name: me.office.shortName, phone: me.office.phone }), [me.office])
  return (
    <div className={caseId ? 'frame frame--case' : 'frame'}>
      <a className="frame-skip" href="#isi">
        {t('skip')}
      </a>
      {me.isDemo && <DemoRibbon text={t('demo')} />}
      <ConnectionStrip />
      <header className="frame-head">
        <Link to="/" className="frame-home" aria-label={`Titian, ${t('home')}`}>
          <Wordmark suffix={me.office.shortName} />
        </Link>
        <nav
          className={
            items.length > 4 ? 'frame-nav frame-nav--wide frame-nav--many' : 'frame-nav frame-nav--wide'
          }
          aria-label={t('navigation')}
        >
          {wideNavigation(items).map((item) => (
            <NavigationLink key={item.to} item={item} caseId={caseId} />
          ))}
        </nav>
        <PersonMenu me={me} more={phone.menu} />
      </header>
      <main id="isi" className="frame-main" tabIndex={-1}>
        {isForbidden ? <StatePage title={t('forbiddenTitle')} hint={t('forbiddenText')} /> : <Outlet />}
      </main>
      {!isFocused && phone.bar.length > 1 && (
        <nav className="frame-nav frame-nav--thumb" aria-label={t('navigation')}>
          {phone.bar.map((item) => (
            <NavigationLink key={item.to} item={item} caseId={caseId} />
          ))}
        </nav>
      )}
    </div>
  )
}

// A mentor goes on where the signal ends: the code of her next screens comes while there is one.
const useFetchAhead = (isMentor: boolean) => {
  const { loadRouteChunk, routesByPath } = useRouter()
  useEffect(() => {
    if (!isMentor) return
    const timer = window.setTimeout(() => {
      for (const path of ['/usaha/$caseId', '/usaha/$caseId/kunjungan'] as const) {
        void loadRouteChunk(routesByPath[path])
      }
    }, 1500)
    return () => window.clearTimeout(timer)
  }, [isMentor, loadRouteChunk, routesByPath])
}

type NavigationLinkProps = { item: NavigationItem; caseId: string | undefined }

function NavigationLink({ item, caseId }: NavigationLinkProps) {
  const t = useTranslations('navigation')
  const Icon = item.icon
  if (item.isPrimary && caseId) {
    return (
      <Link to="/usaha/$caseId/kunjungan" params={{ caseId }} className="frame-link frame-link--primary">
        <Icon size={22} stroke={1.75} aria-hidden />
        <span>{t(item.label)}</span>
      </Link>
    )
  }
  return (
    <Link
      to={item.to}
      className={item.isPrimary ? 'frame-link frame-link--primary' : 'frame-link'}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon size={22} stroke={1.75} aria-hidden />
      <span>{t(item.label)}</span>
      {item.isCounted && <NavigationCount />}
    </Link>
  )
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The right that the screen asks for. */
    needs?: Permission
    /** One long form: the phone's bar makes room for its own. */
    isFocused?: boolean
  }
}
