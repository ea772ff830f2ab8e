import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { formatDate, formatRelativeDay, formatTime, Notice, Skeleton, StatusChip } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { readRefusal } from '../../shared/refusal'
import { Loaded, SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { describeDevice, isPhone } from './describe-device'
import './identity.css'

type Session = Answers['identity']['sessions']['sessions'][number]

/** Where this account is signed in, and the way to end what is not one's own. */
export function SessionsScreen() {
  const t = useTranslations('identity')
  const shell = useTranslations('shell')
  const utils = trpc.useUtils()
  const query = trpc.identity.sessions.useQuery({})
  const [isAsking, setAsking] = useState(false)
  const onSuccess = () => {
    setAsking(false)
    return utils.identity.sessions.invalidate()
  }
  const endOne = trpc.identity.endSession.useMutation({ onSuccess })
  const endOthers = trpc.identity.endOtherSessions.useMutation({ onSuccess })
  const error = endOne.error ?? endOthers.error
  return (
    <>
      <PageHead title={t('sessionsTitle')} lead={t('sessionsLead')} />
      <div className="column">
        {error && <SendError refusal={readRefusal(error)} />}
        {(endOne.isSuccess || endOthers.isSuccess) && (
          <Notice tone="verified" role="status">
            {t('ended1')}
          </Notice>
        )}
        <Loaded query={query} skeleton={<Skeleton shape="row" count={3} label={shell('loading')} />}>
          {({ sessions }) => (
            <>
              <ul className="sessions tt-card">
                {sessions.map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    isEnding={endOne.isPending && endOne.variables.sessionId === session.id}
                    onEnd={() => endOne.mutate({ sessionId: session.id })}
                  />
                ))}
              </ul>
              {sessions.length < 2 && <p className="quiet">{t('noOthers')}</p>}
              {sessions.length > 1 && !isAsking && (
                <Button variant="default" onClick={() => setAsking(true)}>
                  {t('endOthers')}
                </Button>
              )}
              {isAsking && (
                <Notice
                  tone="waiting"
                  title={t('endOthersAsk')}
                  action={
                    <div className="row">
                      <Button loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
                        {t('endOthersYes')}
                      </Button>
                      <Button variant="default" onClick={() => setAsking(false)}>
                        {shell('cancel')}
                      </Button>
                    </div>
                  }
                />
              )}
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}

function SessionRow({
  session,
  isEnding,
  onEnd,
}: {
  session: Session
  isEnding: boolean
  onEnd: () => void
}) {
  const t = useTranslations('identity')
  const dutyWord = useTranslations('duty')
  const device = describeDevice(session.device) ?? t('unknownDevice')
  const DeviceIcon = isPhone(session.device) ? IconDeviceMobile : IconDeviceDesktop
  const when = (instant: string) =>
    `${formatRelativeDay(instant, new Date())} ${formatTime(instant, { zone: false })}`
  return (
    <li>
      <DeviceIcon size={28} stroke={1.5} aria-hidden />
      <div>
        <b>{device}</b>
        <p className="quiet">{dutyWord(session.duty)}</p>
        <p className="quiet tt-numbers">
          {t('lastSeen', { when: when(session.lastSeenAt) })}
          <br />
          {t('since', { when: formatDate(session.createdAt, 'short') })}
        </p>
        {session.isCurrent && <StatusChip status="met" word={t('thisDevice')} size="small" />}
      </div>
      {!session.isCurrent && (
        <Button variant="default" loading={isEnding} onClick={onEnd} aria-label={t('endNamed', { device })}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
