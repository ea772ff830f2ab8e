import { EmptyState, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { DayList } from './day-list'
import { matching } from './day-plan'
import { DaySearch } from './day-search'
import { Strangers } from './strangers'
import './today.css'

/** The first question of a visit that was not started from a row: who. */
export function ChooseWomanScreen() {
  const t = useTranslations('today')
  const shell = useTranslations('shell')
  const [text, setText] = useState('')
  const query = trpc.cases.today.useQuery({})
  return (
    <div className="day">
      <PageHead title={t('chooseTitle')} lead={t('chooseLead')} />
      <Loaded query={query} skeleton={<Skeleton shape="row" count={6} label={shell('loading')} />}>
        {({ day, cases }) => {
          const shown = matching(cases, text)
          if (cases.length === 0)
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
          return (
            <>
              <div className="day-tools">
                <DaySearch text={text} onChange={setText} />
              </div>
              {shown.length === 0 && <p className="quiet">{t('noMatch', { text: text.trim() })}</p>}
              <DayList rows={shown} day={day} leadsTo="visit" />
              <Strangers text={text} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
