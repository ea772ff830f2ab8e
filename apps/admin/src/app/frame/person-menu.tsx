import { IconArrowsExchange, IconDevices, IconKey, IconLifebuoy, IconLogout } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Avatar } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { PopItem, PopMenu } from '../../shared/pop-menu'
import type { Me } from '../../shared/use-me'
import { trpc } from '../../shared/trpc'
import type { NavigationItem } from './navigation'

type PersonMenuProps = {
  me: Me
  /** Screens for which the phone's bar has no room. */
  more: readonly NavigationItem[]
}

/** Who is signed in, in which duty; on a phone further screens; another duty, her sessions, her password, and out. */
export function PersonMenu({ me, more }: PersonMenuProps) {
  const t = useTranslations('shell')
  const dutyWord = useTranslations('duty')
  const screenWord = useTranslations('navigation')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const restart = async () => {
    queries.clear()
    await navigate({ to: '/' })
  }
  const switchDuty = trpc.identity.switchDuty.useMutation({ onSuccess: restart })
  const signOut = trpc.identity.signOut.useMutation({
    onSuccess: async () => {
      queries.clear()
      sessionStorage.clear()
      await navigate({ to: '/masuk' })
    },
  })
  const others = me.duties.filter(
    ({ duty, regencyCode }) => duty !== me.duty || regencyCode !== me.regencyCode,
  )
  const go = (to: NavigationItem['to'] | '/sesi' | '/kata-sandi' | '/bantuan') => () => void navigate({ to })
  return (
    <PopMenu
      label={t('person', { name: me.name, duty: dutyWord(me.duty) })}
      className="frame-person"
      trigger={
        <>
          <Avatar name={me.name} size="small" decorative />
          <span className="frame-person-text" aria-hidden>
            <b>{me.name}</b>
            <span>{dutyWord(me.duty)}</span>
          </span>
        </>
      }
    >
      <p className="pop-label">
        <b>{me.name}</b>
        {dutyWord(me.duty)} · {me.regionName}
      </p>
      {more.length > 0 && (
        <div className="frame-more">
          <hr className="pop-line" />
          {more.map(({ to, label, icon: Icon }) => (
            <PopItem key={to} icon={<Icon size={20} aria-hidden />} onClick={go(to)}>
              {screenWord(label)}
            </PopItem>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <>
          <hr className="pop-line" />
          <p className="pop-label">{t('switchTo')}</p>
        </>
      )}
      {others.map(({ duty, regencyCode, regionName }) => (
        <PopItem
          key={`${duty} ${regencyCode}`}
          icon={<IconArrowsExchange size={20} aria-hidden />}
          onClick={() => switchDuty.mutate({ duty, regencyCode })}
        >
          {dutyWord(duty)} · {regionName}
        </PopItem>
      ))}
      <hr className="pop-line" />
      <PopItem icon={<IconDevices size={20} aria-hidden />} onClick={go('/sesi')}>
        {t('sessions')}
      </PopItem>
      <PopItem icon={<IconKey size={20} aria-hidden />} onClick={go('/kata-sandi')}>
        {t('password')}
      </PopItem>
      <PopItem icon={<IconLifebuoy size={20} aria-hidden />} onClick={go('/bantuan')}>
        {t('help')}
      </PopItem>
      <hr className="pop-line" />
      <PopItem icon={<IconLogout size={20} aria-hidden />} onClick={() => signOut.mutate({})}>
        {t('signOut')}
      </PopItem>
    </PopMenu>
  )
}
