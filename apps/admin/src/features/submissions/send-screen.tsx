import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { submissionLimits } from '@titian/domain'
import { EmptyState, formatDate, formatNumber, Notice, Skeleton, StatusChip } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageHead } from '../../shared/page-head'
import { readRefusal } from '../../shared/refusal'
import { Loaded, SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import type { Answers } from '../../shared/use-me'
import { useActionId } from '../../shared/use-action-id'
import { WaitingAge } from '../../shared/waiting-age'
import { Done } from '../../shared/done'
import { OfficeWord } from './office-word'
import { SubmissionState } from './submission-state'
import { useReady, useSent } from './use-submissions'
import './submissions.css'

type Ready = Answers['submissions']['ready']['cases'][number]

/** What DP3A sends to the office for industry, and what that office has said. */
export function SendScreen() {
  const t = useTranslations('submissions')
  const query = useReady()
  const [first] = query.data?.pages ?? []
  const [done, setDone] = useState<readonly string[]>([])
  return (
    <div className="submissions">
      <PageHead
        title={t('sendTitle')}
        above={first ? t('readyCount', { count: formatNumber(first.total) }) : ' '}
        lead={t('sendLead', { office: first?.office?.name ?? 'Dinas perindustrian' })}
      />
      <Done lines={done} />
      <Loaded query={query} skeleton={<Skeleton shape="row" count={4} label={t('loading')} />}>
        {({ pages }) =>
          pages[0]?.office ? (
            <ReadyCases
              cases={pages.flatMap((page) => page.cases)}
              onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
              onDone={setDone}
            />
          ) : (
            <Notice tone="waiting">
              <p>{t('noOffice')}</p>
            </Notice>
          )
        }
      </Loaded>
      <SentList />
    </div>
  )
}

type ReadyCasesProps = {
  cases: readonly Ready[]
  onMore: (() => void) | null
  onDone: (lines: readonly string[]) => void
}

function ReadyCases({ cases, onMore, onDone }: ReadyCasesProps) {
  const t = useTranslations('submissions')
  const shell = useTranslations('shell')
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const send = trpc.submissions.send.useMutation({
    onSuccess: ({ sent, left }) => {
      void utils.submissions.invalidate()
      setChosen([])
      onDone([
        t('sentNow', { count: formatNumber(sent.length) }),
        ...(left.length > 0 ? [t('leftNow', { count: formatNumber(left.length) })] : []),
      ])
    },
  })
  if (cases.length === 0) return <EmptyState title={t('readyEmptyTitle')} hint={t('readyEmptyHint')} />
  const visible = cases.slice(0, submissionLimits.send).map(({ caseId }) => caseId)
  const isAll = visible.every((id) => chosen.includes(id))
  return (
    <section className="tt-card ready-cases" aria-labelledby="siap-dikirim">
      <h2 id="siap-dikirim">{t('readyTitle')}</h2>
      <Checkbox
        size="md"
        label={t('chooseAll')}
        checked={isAll}
        indeterminate={!isAll && chosen.length > 0}
        onChange={() => setChosen(isAll ? [] : visible)}
      />
      <ul className="ready-list">
        {cases.map((one) => (
          <ReadyRow
            key={one.caseId}
            one={one}
            isChosen={chosen.includes(one.caseId)}
            onToggle={() =>
              setChosen(
                chosen.includes(one.caseId)
                  ? chosen.filter((id) => id !== one.caseId)
                  : [...chosen, one.caseId].slice(-submissionLimits.send),
              )
            }
          />
        ))}
      </ul>
      {onMore && (
        <Button variant="default" onClick={onMore}>
          {shell('loadMore')}
        </Button>
      )}
      <div className="stack">
        <SendError refusal={send.error ? readRefusal(send.error) : null} />
        <Button
          disabled={chosen.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate({ id: idOf(chosen), caseIds: [...chosen] })}
        >
          {chosen.length === 0 ? t('sendNone') : t('send', { count: formatNumber(chosen.length) })}
        </Button>
      </div>
    </section>
  )
}

type ReadyRowProps = { one: Ready; isChosen: boolean; onToggle: () => void }

function ReadyRow({ one, isChosen, onToggle }: ReadyRowProps) {
  const t = useTranslations('submissions')
  const { name, enterpriseName, villageName, mentorName, hasPaper, returnedReason } = one
  return (
    <li className="ready-row">
      <Checkbox
        size="md"
        label={name}
        description={[enterpriseName, villageName, mentorName].filter(Boolean).join(' · ')}
        checked={isChosen}
        onChange={onToggle}
      />
      {(hasPaper || returnedReason) && (
        <p className="ready-notes">
          {hasPaper && <StatusChip status="note" size="small" word={t('hasPaper')} />}
          {returnedReason && (
            <StatusChip
              status="returned"
              size="small"
              word={t('returnedBefore', { reason: returnedReason })}
            />
          )}
        </p>
      )}
    </li>
  )
}

function SentList() {
  const t = useTranslations('submissions')
  const shell = useTranslations('shell')
  const query = useSent()
  return (
    <section className="tt-card sent-cases" aria-labelledby="sudah-dikirim">
      <h2 id="sudah-dikirim">{t('sentTitle')}</h2>
      <Loaded query={query} skeleton={<Skeleton shape="row" count={3} label={t('loading')} />}>
        {({ pages }) => {
          const sent = pages.flatMap((page) => page.submissions)
          if (sent.length === 0) return <p className="quiet">{t('sentEmpty')}</p>
          return (
            <>
              <ul className="sent-list">
                {sent.map((one) => (
                  <li key={one.submissionId} className="sent-row">
                    <p className="submission-kind">
                      <SubmissionState status={one.status} />
                      {one.status === 'waiting' && <WaitingAge days={one.waitingDays} isShort />}
                    </p>
                    <Link to="/usaha/$caseId" params={{ caseId: one.caseId }} className="tt-link">
                      {one.womanName}
                    </Link>
                    <p className="quiet">
                      {one.enterpriseName} · {one.officeName} · {formatDate(one.sentAt)} ·{' '}
                      <span className="tt-numbers">{one.recordCode}</span>
                    </p>
                    {one.word && <OfficeWord word={one.word} />}
                  </li>
                ))}
              </ul>
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
    </section>
  )
}
