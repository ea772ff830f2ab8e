import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { EmptyState, formatNumber, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { AddStaff } from './add-staff'
import { StaffList } from './staff-list'
import { matchesWords, type StaffRow } from './staff-row'
import type { StaffKind } from './staff-kind'
import './staff.css'

/** A list of people with an account, with what may be done to it. */
export function StaffScreen({ kind, canWrite }: { kind: StaffKind; canWrite: boolean }) {
  const t = useTranslations('staff')
  const [isAdding, setIsAdding] = useState(false)
  const query = trpc.staff.list.useQuery({})
  const shown = query.data?.staff.filter(({ duties }) => kind === 'accounts' || duties.includes('mentor'))
  const active = shown?.filter(({ status }) => status === 'active').length
  return (
    <>
      <PageHead
        title={t(kind === 'mentors' ? 'title' : 'titleAll')}
        above={
          active === undefined
            ? ' '
            : t(kind === 'mentors' ? 'count' : 'countAll', { count: formatNumber(active) })
        }
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setIsAdding(true)}>
              {t(kind === 'mentors' ? 'add' : 'addAny')}
            </Button>
          )
        }
      />
      <Loaded query={query} skeleton={<Skeleton shape="row" count={6} label={t('loading')} />}>
        {() => <People rows={shown ?? []} kind={kind} canWrite={canWrite} />}
      </Loaded>
      {isAdding && <AddStaff kind={kind} onClose={() => setIsAdding(false)} />}
    </>
  )
}

function People({ rows, kind, canWrite }: { rows: readonly StaffRow[]; kind: StaffKind; canWrite: boolean }) {
  const t = useTranslations('staff')
  const [words, setWords] = useState('')
  const found = rows.filter((row) => matchesWords(row, words))
  if (rows.length === 0) return <EmptyState title={t('emptyTitle')} hint={t('emptyHint')} />
  return (
    <div className="stack">
      <TextInput
        type="search"
        className="staff-search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={words}
        maxLength={80}
        autoComplete="off"
        leftSection={<IconSearch size={20} aria-hidden />}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {found.length === 0 ? (
        <EmptyState title={t('nothingTitle')} hint={t('nothingHint')} />
      ) : (
        <StaffList rows={found} kind={kind} canWrite={canWrite} />
      )}
    </div>
  )
}
