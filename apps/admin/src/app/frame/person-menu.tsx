import { Menu, UnstyledButton } from '@mantine/core'
import { IconArrowsExchange, IconDevices, IconKey, IconLifebuoy, IconLogout } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Avatar } from '@titian/ui'
import { useTranslations } from 'use-intl'
import type { Me } from '../../shared/use-me'
import { trpc } from '../../shared/trpc'

/** Who is signed in, in which duty; the way to another duty, her sessions, her password, and out. */
export function PersonMenu({ me }: { me: Me }) {
  const t = useTranslations('shell')
  const dutyWord = useTranslations('duty')
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
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <UnstyledButton
          className="frame-person"
          aria-label={t('person', { name: me.name, duty: dutyWord(me.duty) })}
        >
          <Avatar name={me.name} size="small" decorative />
          <span className="frame-person-text" aria-hidden>
            <b>{me.name}</b>
            <span>{dutyWord(me.duty)}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b className="frame-person-name">{me.name}</b>
          {dutyWord(me.duty)} · {me.regionName}
        </Menu.Label>
        {others.length > 0 && <Menu.Divider />}
        {others.length > 0 && <Menu.Label>{t('switchTo')}</Menu.Label>}
        {others.map(({ duty, regencyCode, regionName }) => (
          <Menu.Item
            key={`${duty} ${regencyCode}`}
            leftSection={<IconArrowsExchange size={20} aria-hidden />}
            onClick={() => switchDuty.mutate({ duty, regencyCode })}
          >
            {dutyWord(duty)} · {regionName}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconDevices size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/sesi' })}
        >
          {t('sessions')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKey size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/kata-sandi' })}
        >
          {t('password')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLifebuoy size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/bantuan' })}
        >
          {t('help')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={20} aria-hidden />} onClick={() => signOut.mutate({})}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
