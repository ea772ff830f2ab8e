import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState, formatAsOf, formatNumber, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Done } from '../../shared/done'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { ActDialog } from './act-dialog'
import type { Act } from './attention-item'
import { MessageCard } from './message-card'
import { useAttention } from './use-attention'
import { VisitCard } from './visit-card'
import './attention.css'

/** Perlu dilihat: visits that were set aside and her messages, oldest first. */
export function AttentionScreen() {
  const t = useTranslations('attention')
  const shell = useTranslations('shell')
  const query = useAttention()
  const last = query.data?.pages.at(-1)
  const [act, setAct] = useState<Act | null>(null)
  const [done, setDone] = useState<readonly string[]>([])
  return (
    <div className="attention">
      <PageHead
        title={t('title')}
        above={last ? `${t('total', { count: formatNumber(last.total) })} · ${formatAsOf(last.asOf)}` : ' '}
        lead={t('lead')}
      />
      <Done lines={done} />
      <Loaded query={query} skeleton={<Skeleton shape="card" count={3} label={t('loading')} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <EmptyState
              title={t('emptyTitle')}
              hint={t('emptyHint')}
              action={
                <Link to="/dampingan" className="tt-link">
                  {t('emptyAction')}
                </Link>
              }
            />
          ) : (
            <>
              <ol className="attention-list" aria-label={t('listLabel')}>
                {items.map((item) => (
                  <li key={item.id}>
                    {item.kind === 'visit' ? (
                      <VisitCard item={item} onAct={setAct} />
                    ) : (
                      <MessageCard item={item} onAct={setAct} />
                    )}
                  </li>
                ))}
              </ol>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {shell('loadMore')}
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
      {act && (
        <ActDialog
          act={act}
          onClose={() => setAct(null)}
          onDone={(text) => {
            setAct(null)
            setDone([text])
          }}
        />
      )}
    </div>
  )
}
