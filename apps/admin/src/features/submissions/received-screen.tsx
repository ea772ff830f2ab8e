import { Button } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { EmptyState, formatAsOf, formatNumber, Notice, Skeleton } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceChips } from '../../shared/form/choice-chips'
import { PageHead } from '../../shared/page-head'
import { Loaded } from '../../shared/screen-state'
import { DecideDialog, type Act } from './decide-dialog'
import { Done } from '../../shared/done'
import { ReceivedCard } from './received-card'
import { SheetDialog } from './sheet-dialog'
import { useDownloadSheet } from './use-download-sheet'
import { useReceived } from './use-submissions'
import './submissions.css'

/** The partner office's first screen: what DP3A asks it to register, singly or as a sheet. */
export function ReceivedScreen() {
  const t = useTranslations('submissions')
  const shell = useTranslations('shell')
  const [shown, setShown] = useState<'waiting' | 'all'>('waiting')
  const query = useReceived(shown === 'waiting' ? 'waiting' : null)
  const last = query.data?.pages.at(-1)
  const [act, setAct] = useState<Act | null>(null)
  const [isUploading, setUploading] = useState(false)
  const [done, setDone] = useState<readonly string[]>([])
  const { download, isLoading, refusal } = useDownloadSheet()
  const hasWaiting = last !== undefined && last.waiting > 0
  return (
    <div className="submissions">
      <PageHead
        title={t('receivedTitle')}
        above={
          last
            ? `${last.officeName} · ${t('waitingCount', { count: formatNumber(last.waiting) })} · ${formatAsOf(last.asOf)}`
            : ' '
        }
        lead={t('receivedLead')}
        actions={
          hasWaiting && (
            <>
              <Button
                variant="default"
                leftSection={<IconDownload size={20} aria-hidden />}
                loading={isLoading}
                onClick={() => void download()}
              >
                {t('download')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconUpload size={20} aria-hidden />}
                onClick={() => setUploading(true)}
              >
                {t('upload')}
              </Button>
            </>
          )
        }
      />
      <Done lines={done} />
      {refusal && (
        <Notice tone="returned" role="alert">
          <p>{t(refusal.status === 0 ? 'downloadUnreached' : 'downloadFailed')}</p>
        </Notice>
      )}
      <ChoiceChips
        label={t('show')}
        isLabelHidden
        shape="segments"
        choices={[
          { key: 'waiting', word: t('showWaiting') },
          { key: 'all', word: t('showAll') },
        ]}
        value={shown}
        onChange={setShown}
      />
      <Loaded query={query} skeleton={<Skeleton shape="card" count={3} label={t('loading')} />}>
        {({ pages }) => {
          const submissions = pages.flatMap((page) => page.submissions)
          return submissions.length === 0 ? (
            <EmptyState
              title={t(last?.officeName === '' ? 'noOfficeTitle' : 'emptyTitle')}
              hint={t(last?.officeName === '' ? 'noOfficeHint' : 'emptyHint')}
            />
          ) : (
            <>
              <ol className="submission-list" aria-label={t('listLabel')}>
                {submissions.map((one) => (
                  <li key={one.submissionId}>
                    <ReceivedCard submission={one} onAct={setAct} />
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
        <DecideDialog
          act={act}
          onClose={() => setAct(null)}
          onDone={(line) => {
            setAct(null)
            setDone([line])
          }}
        />
      )}
      {isUploading && <SheetDialog onClose={() => setUploading(false)} />}
    </div>
  )
}
