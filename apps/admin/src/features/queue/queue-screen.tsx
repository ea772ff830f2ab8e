import '@mantine/core/styles/Kbd.css'
import '../../shared/choice-chip.css'
import { EmptyState, formatAsOf, formatNumber, Skeleton } from '@titian/ui'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { QueueDesk } from './queue-desk'
import { useQueue } from './use-queue'
import './queue.css'

/** Perlu keputusan: what waits for a second person, oldest first. `openId` is the evidence that the address names. */
export function QueueScreen({ openId }: { openId: string | undefined }) {
  const t = useTranslations('queue')
  const queue = useQueue()
  const last = queue.data?.pages.at(-1)
  return (
    <div className={openId === undefined ? 'queue' : 'queue queue--open'}>
      <PageHead
        title={t('title')}
        above={last ? `${t('total', { count: formatNumber(last.total) })} · ${formatAsOf(last.asOf)}` : ' '}
      />
      <Loaded query={queue} skeleton={<Skeleton shape="row" count={6} label={t('loading')} />}>
        {({ pages }) => (
          <QueueDesk
            items={pages.flatMap(({ items }) => items)}
            total={last?.total ?? 0}
            openId={openId}
            more={{
              has: queue.hasNextPage,
              isLoading: queue.isFetchingNextPage,
              load: () => void queue.fetchNextPage(),
            }}
            empty={
              <EmptyState
                title={t('emptyTitle')}
                hint={t('emptyHint')}
                action={
                  <Link to="/dampingan" className="tt-link">
                    {t('emptyAction')}
                  </Link>
                }
              />
            }
          />
        )}
      </Loaded>
    </div>
  )
}
