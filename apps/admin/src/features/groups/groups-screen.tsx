import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { groupTypes } from '@titian/domain'
import { EmptyState, formatNumber, Skeleton, StatusChip } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useCan, type Answers } from '../../shared/use-me'
import { CreateGroup } from './create-group'
import './groups.css'

type Group = Answers['groups']['list']['groups'][number]

/** Groups of the region: Desa PRIMA, Pekka networks and others, with or without their SK. */
export function GroupsScreen() {
  const t = useTranslations('groups')
  const can = useCan()
  const [isCreating, setIsCreating] = useState(false)
  const query = trpc.groups.list.useQuery({})
  const add = can('group:write') && (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setIsCreating(true)}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        above={query.data ? t('count', { count: formatNumber(query.data.groups.length) }) : ' '}
        actions={query.data && query.data.groups.length > 0 && add}
      />
      <Loaded query={query} skeleton={<Skeleton shape="row" count={4} label={t('loading')} />}>
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyState title={t('emptyTitle')} hint={t('emptyHint')} action={add} />
          ) : (
            <GroupList groups={groups} />
          )
        }
      </Loaded>
      {isCreating && <CreateGroup onClose={() => setIsCreating(false)} />}
    </>
  )
}

function GroupList({ groups }: { groups: readonly Group[] }) {
  const t = useTranslations('groups')
  const can = useCan()
  return (
    <div className="stack">
      <ul className="tt-card group-list">
        {groups.map((group) => (
          <li key={group.id} className="group-row">
            <div className="group-name">
              <b>{group.name}</b>
              <span className="quiet">
                {groupTypes[group.type]} · {group.villageName}
              </span>
            </div>
            <div>
              {group.isProposed ? (
                <StatusChip status="waiting" size="small" word={t('proposed')} />
              ) : (
                group.decreeNumber && <span className="quiet">{withPrefix(group.decreeNumber)}</span>
              )}
            </div>
            <span className="group-members tt-numbers">{t('members', { count: group.members })}</span>
          </li>
        ))}
      </ul>
      {can('group:write') && can('case:list') && (
        <p className="quiet group-hint">
          {t('openCases')}{' '}
          <Link to="/dampingan" className="tt-link">
            {t('openCasesLink')}
          </Link>
        </p>
      )}
    </div>
  )
}

/** "463/2024" → "SK 463/2024"; a number that says so itself stays as it is. */
const withPrefix = (decreeNumber: string) =>
  /^SK\b/i.test(decreeNumber) ? decreeNumber : `SK ${decreeNumber}`
