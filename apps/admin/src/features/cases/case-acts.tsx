import { Button } from '@mantine/core'
import {
  IconBrandWhatsapp,
  IconCertificate,
  IconDoorExit,
  IconDots,
  IconKey,
  IconPencilPlus,
  IconPhone,
  IconPlayerPause,
  IconPlayerPlay,
  IconPrinter,
  IconRotateClockwise,
  IconUserShare,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PopItem, PopMenu } from '../../shared/pop-menu'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useCan } from '../../shared/use-me'
import { ActivationCode, ReassignMentor } from '../staff'
import type { CaseRecord } from './case-parts'
import { ChangeCase, changeKinds, type ChangeKind } from './change-case'

const changes = {
  pause: { right: 'case:pause', Sign: IconPlayerPause },
  resume: { right: 'case:pause', Sign: IconPlayerPlay },
  leave: { right: 'case:close', Sign: IconDoorExit },
  graduate: { right: 'case:close', Sign: IconCertificate },
  reopen: { right: 'case:close', Sign: IconRotateClockwise },
} as const

/** What can be done with her page, by right and by the state of her case. */
export function CaseActs({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const can = useCan()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'activation' | 'reassign' | ChangeKind | null>(null)
  const { caseId, woman, mentor, actions } = record
  const close = () => setOpen(null)
  const change = changeKinds.find((kind) => kind === open)
  // The last stage of her pathway is the condition of it; before that the act is not offered.
  const isAtEnd = record.bridge.stages.every(({ number }) => number <= record.stage)
  const offered = changeKinds.filter(
    (kind) => can(changes[kind].right) && actions.includes(kind) && (kind !== 'graduate' || isAtEnd),
  )
  return (
    <div className="case-acts-row">
      {can('visit:log') && actions.includes('logVisit') && (
        <Link className="tt-button case-log" to="/usaha/$caseId/kunjungan" params={{ caseId }}>
          <IconPencilPlus size={22} aria-hidden /> {t('logVisit')}
        </Link>
      )}
      {can('case:contact') && woman.phoneMasked !== null && <ContactButtons caseId={caseId} />}
      <PopMenu label={t('more')} className="case-more" trigger={<IconDots size={22} aria-hidden />}>
        <PopItem
          icon={<IconPrinter size={20} aria-hidden />}
          onClick={() => void navigate({ to: '/usaha/$caseId/cetak', params: { caseId } })}
        >
          {t('print')}
        </PopItem>
        {can('activation:issue') && (
          <PopItem icon={<IconKey size={20} aria-hidden />} onClick={() => setOpen('activation')}>
            {t('activation')}
          </PopItem>
        )}
        {can('case:assign') && actions.includes('assign') && (
          <PopItem icon={<IconUserShare size={20} aria-hidden />} onClick={() => setOpen('reassign')}>
            {mentor ? t('reassign') : t('assign')}
          </PopItem>
        )}
        {offered.map((kind) => {
          const { Sign } = changes[kind]
          return (
            <PopItem key={kind} icon={<Sign size={20} aria-hidden />} onClick={() => setOpen(kind)}>
              {t(`change.${kind}.act`)}
            </PopItem>
          )
        })}
      </PopMenu>
      {open === 'activation' && <ActivationCode caseId={caseId} name={woman.name} onClose={close} />}
      {change && <ChangeCase kind={change} caseId={caseId} name={woman.name} onClose={close} />}
      {open === 'reassign' && (
        <ReassignMentor
          caseId={caseId}
          name={woman.name}
          currentId={mentor?.id ?? null}
          currentName={mentor?.name ?? null}
          onClose={close}
        />
      )}
    </div>
  )
}

const channels = { whatsapp: IconBrandWhatsapp, telepon: IconPhone } as const
type Channel = keyof typeof channels

/** WhatsApp and telephone: the number stays with the server until the moment of use, and the use is in her history. */
function ContactButtons({ caseId }: { caseId: string }) {
  const t = useTranslations('casePage')
  const contact = trpc.cases.contact.useMutation({
    onSuccess: ({ url }, { channel }) => {
      if (channel === 'telepon') window.location.href = url
      else window.open(url, '_blank', 'noopener')
    },
  })
  const word = (channel: Channel) => (channel === 'whatsapp' ? t('whatsapp') : t('call'))
  return (
    <>
      {(['whatsapp', 'telepon'] as const).map((channel) => {
        const Icon = channels[channel]
        return (
          <Button
            key={channel}
            variant="light"
            leftSection={<Icon size={22} stroke={1.75} aria-hidden />}
            loading={contact.isPending && contact.variables.channel === channel}
            onClick={() => contact.mutate({ caseId, channel })}
          >
            {word(channel)}
          </Button>
        )
      })}
      {contact.data && (
        <a
          className="tt-link case-contact-link"
          href={contact.data.url}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('openContact', { channel: word(contact.variables.channel) })}
        </a>
      )}
      {contact.error && <SendError refusal={readRefusal(contact.error)} />}
    </>
  )
}
