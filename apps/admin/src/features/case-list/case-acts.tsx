import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { useCan } from '../../shared/use-me'
import { JoinGroup } from '../groups'
import { ActivationCode, ReassignMentor } from '../staff'
import type { CaseRow } from './use-case-list'

type Act = 'reassign' | 'group' | 'activation'

/** What an office does with a case without opening it. */
export function CaseActs({ row }: { row: CaseRow }) {
  const t = useTranslations('caseList')
  const can = useCan()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size={44}
            className="case-acts"
            aria-label={t('acts', { name: row.name })}
          >
            <IconDotsVertical size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {can('case:assign') && (
            <Menu.Item onClick={() => setAct('reassign')}>
              {t(row.mentorId === null ? 'actAssign' : 'actReassign')}
            </Menu.Item>
          )}
          {can('group:write') && <Menu.Item onClick={() => setAct('group')}>{t('actGroup')}</Menu.Item>}
          {can('activation:issue') && (
            <Menu.Item onClick={() => setAct('activation')}>{t('actActivation')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {act === 'reassign' && (
        <ReassignMentor
          caseId={row.caseId}
          name={row.name}
          currentId={row.mentorId}
          currentName={row.mentorName}
          onClose={close}
        />
      )}
      {act === 'group' && <JoinGroup caseId={row.caseId} name={row.name} onClose={close} />}
      {act === 'activation' && <ActivationCode caseId={row.caseId} name={row.name} onClose={close} />}
    </>
  )
}
