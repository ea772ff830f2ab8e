import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState, formatDate, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { DayList } from './day-list'
import { isNeededToday, matching, type DayCase } from './day-plan'
import { DaySearch } from './day-search'
import { SetAsideVisits } from './set-aside-visits'
import { Strangers } from './strangers'
import './today.css'

/** Whom to visit today and what is overdue, by village, most urgent first. */
export function TodayScreen() {
  const t = useTranslations('today')
  const shell = useTranslations('shell')
  const query = trpc.cases.today.useQuery({})
  return (
    <div className="day">
      <PageHead
        title={t('title')}
        actions={
          <span className="day-date">{formatDate(query.data?.day ?? new Date(), 'weekdayMonthDay')}</span>
        }
      />
      <SetAsideVisits />
      <Loaded query={query} skeleton={<Skeleton shape="row" count={6} label={shell('loading')} />}>
        {({ day, cases }) => (cases.length === 0 ? <NobodyYet /> : <Day day={day} cases={cases} />)}
      </Loaded>
    </div>
  )
}

function Day({ day, cases }: { day: string; cases: readonly DayCase[] }) {
  const t = useTranslations('today')
  const [text, setText] = useState('')
  const needed = cases.filter(isNeededToday)
  const [isAll, setAll] = useState(needed.length === 0 && cases.length < 8)
  const isSearching = text.trim() !== ''
  const shown = isSearching ? matching(cases, text) : isAll ? cases : needed
  return (
    <>
      <div className="day-tools">
        <DaySearch text={text} onChange={setText} />
        {!isSearching && (
          <div className="day-tabs" role="group" aria-label={t('show')}>
            <button type="button" aria-pressed={!isAll} onClick={() => setAll(false)}>
              {t('needed')} <b className="tt-numbers">{needed.length}</b>
            </button>
            <button type="button" aria-pressed={isAll} onClick={() => setAll(true)}>
              {t('all')} <b className="tt-numbers">{cases.length}</b>
            </button>
          </div>
        )}
      </div>
      {isSearching && shown.length === 0 && <p className="quiet">{t('noMatch', { text: text.trim() })}</p>}
      {!isSearching && shown.length === 0 ? (
        <EmptyState
          title={t('calmTitle')}
          hint={t('calmHint')}
          action={<Button onClick={() => setAll(true)}>{t('showAll')}</Button>}
        />
      ) : (
        <DayList rows={shown} day={day} leadsTo="case" />
      )}
      {isSearching && <Strangers text={text} />}
    </>
  )
}

function NobodyYet() {
  const t = useTranslations('today')
  return (
    <EmptyState
      title={t('emptyTitle')}
      hint={t('emptyHint')}
      action={
        <Link className="tt-button" to="/daftarkan">
          {t('register')}
        </Link>
      }
    />
  )
}
