import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { EmptyState, formatAsOf, formatNumber, Skeleton } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState } from 'react'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { useCan, useMe } from '../../shared/use-me'
import { CaseActs } from './case-acts'
import { CaseFilters } from './case-filters'
import { isFiltered, type CaseListFilter } from './case-list-search'
import { CaseRows } from './case-rows'
import { useCaseList } from './use-case-list'
import '../../shared/choice-chip.css'
import './case-list.css'

/** The list of cases that the reader's duty may see. The filter lives in the address, the words typed do not. */
export function CaseListScreen({ filter }: { filter: CaseListFilter }) {
  const t = useTranslations('caseList')
  const { duty } = useMe()
  const can = useCan()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [words] = useDebouncedValue(text.trim(), 300)
  const list = useCaseList(filter, words)
  const last = list.data?.pages.at(-1)
  const hasActs = can('case:assign') || can('group:write')
  const onFilter = (search: CaseListFilter) =>
    void navigate({ to: '/dampingan', search, replace: true, resetScroll: false })
  const clear = () => {
    setText('')
    onFilter({})
  }
  return (
    <>
      <PageHead
        title={t(duty === 'mentor' ? 'titleOwn' : 'title')}
        above={
          <span role="status">
            {last ? `${t('count', { count: formatNumber(last.total) })} · ${formatAsOf(last.asOf)}` : ' '}
          </span>
        }
      />
      <CaseFilters filter={filter} text={text} onFilter={onFilter} onText={setText} />
      <Loaded query={list} skeleton={<Skeleton shape="row" count={8} label={t('loading')} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ cases }) => cases)
          if (rows.length === 0)
            return <Nothing isFiltered={words !== '' || isFiltered(filter)} onClear={clear} />
          return (
            <div className={list.isPlaceholderData ? 'case-list case-list--stale' : 'case-list'}>
              <CaseRows
                rows={rows}
                asOf={last?.asOf ?? new Date().toISOString()}
                acts={hasActs ? (row) => <CaseActs row={row} /> : undefined}
              />
              <div className="case-list-more">
                <span className="quiet">
                  {t('shown', {
                    shown: formatNumber(rows.length),
                    total: formatNumber(last?.total ?? rows.length),
                  })}
                </span>
                {list.hasNextPage && (
                  <Button
                    variant="default"
                    loading={list.isFetchingNextPage}
                    onClick={() => void list.fetchNextPage()}
                  >
                    {t('more')}
                  </Button>
                )}
              </div>
            </div>
          )
        }}
      </Loaded>
    </>
  )
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useTranslations('caseList')
  const { duty } = useMe()
  if (!isFiltered)
    return (
      <EmptyState title={t('emptyTitle')} hint={t(duty === 'mentor' ? 'emptyHintMentor' : 'emptyHint')} />
    )
  return (
    <EmptyState
      title={t('nothingTitle')}
      hint={t('nothingHint')}
      action={
        <Button variant="light" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      }
    />
  )
}
