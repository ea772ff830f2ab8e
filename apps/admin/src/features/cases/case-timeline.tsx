import { Button } from '@mantine/core'
import { getQueryKey } from '@trpc/react-query'
import { EmptyState, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Loaded } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { usePages } from '../../shared/use-pages'
import type { CaseRecord } from './case-parts'
import './case-timeline.css'
import { TimelineEntry, type Entry } from './timeline-entry'

const kinds = ['all', 'visit', 'evidence', 'decision', 'stage', 'assignment', 'change'] as const
type Kind = (typeof kinds)[number]

/** Everything that happened, newest first, filtered by kind. */
export function CaseTimeline({ record }: { record: CaseRecord }) {
  const t = useTranslations('casePage')
  const shell = useTranslations('shell')
  const utils = trpc.useUtils()
  const [kind, setKind] = useState<Kind>('all')
  const { caseId } = record
  const query = usePages({
    queryKey: getQueryKey(trpc.cases.timeline, { caseId }, 'infinite'),
    load: (cursor, signal) => utils.client.cases.timeline.query({ caseId, cursor, limit: 30 }, { signal }),
    first: record.history,
  })
  return (
    <>
      <div className="timeline-filter" role="group" aria-label={t('filter')}>
        {kinds.map((key) => (
          <button key={key} type="button" aria-pressed={kind === key} onClick={() => setKind(key)}>
            {t(`kinds.${key}`)}
          </button>
        ))}
      </div>
      <Loaded query={query} skeleton={<Skeleton shape="row" count={5} label={shell('loading')} />}>
        {({ pages }) => {
          const entries: Entry[] = pages.flatMap((page) => page.entries)
          const shown = entries.filter((entry) => kind === 'all' || entry.kind === kind)
          return (
            <>
              {shown.length === 0 && <EmptyState title={t('noHistory')} />}
              <ol className="timeline">
                {shown.map((entry) => (
                  <TimelineEntry key={entry.id} entry={entry} caseId={caseId} />
                ))}
              </ol>
              {query.hasNextPage && (
                <Button
                  variant="light"
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
    </>
  )
}
