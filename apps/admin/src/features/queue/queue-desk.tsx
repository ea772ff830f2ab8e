import { Button } from '@mantine/core'
import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft } from '@tabler/icons-react'
import { skipToken } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { formatNumber, Notice } from '@titian/ui'
import { useTranslations } from 'use-intl'
import { useState, type ReactNode } from 'react'
import { readRefusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import { DecidedNotice } from './decided-notice'
import { KeyHint } from './key-hint'
import { QueueDetail } from './queue-detail'
import type { Decided, Decision, QueueItem } from './queue-item'
import { QueueList } from './queue-list'
import { useDecide } from './use-decide'
import { useDropItem } from './use-queue'
import { ikmCriterion } from '@titian/domain'
import { useQueueKeys, type QueueKey } from './use-queue-keys'

type QueueDeskProps = {
  items: readonly QueueItem[]
  total: number
  openId: string | undefined
  more: { has: boolean; isLoading: boolean; load: () => void }
  empty: ReactNode
}

/** List and open item side by side; on a phone one of the two. */
export function QueueDesk({ items, total, openId, more, empty }: QueueDeskProps) {
  const t = useTranslations('queue')
  const isWide = useMediaQuery('(min-width: 60em)', true, { getInitialValueInEffect: false })
  const [areKeysOn, setKeysOn] = useLocalStorage({ key: 'titian.antrean.tombol', defaultValue: true })
  const desk = useDesk(items, openId, isWide, areKeysOn)
  const { open, decided } = desk
  return (
    <>
      <div aria-live="polite" className="queue-decided">
        {decided && <DecidedNotice decided={decided} />}
        {openId !== undefined && !open && decided?.item.evidenceId !== openId && (
          <Notice tone="note">
            <p>{t('gone')}</p>
          </Notice>
        )}
      </div>
      {items.length === 0 ? (
        empty
      ) : (
        <div className="queue-desk">
          <div className={open && !isWide ? 'queue-side queue-side--away' : 'queue-side'}>
            {isWide && <KeyHint isOn={areKeysOn} onChange={setKeysOn} />}
            <QueueList items={items} openId={open?.evidenceId} />
            {more.has && (
              <Button variant="default" fullWidth loading={more.isLoading} onClick={more.load}>
                {t('more')}
              </Button>
            )}
          </div>
          {open && (
            <div className="queue-open">
              {!isWide && (
                <Link to="/antrean" className="back-link">
                  <IconChevronLeft size={18} aria-hidden />
                  {t('back', { count: formatNumber(total) })}
                </Link>
              )}
              <QueueDetail item={open} {...desk.detail} />
            </div>
          )}
        </div>
      )}
    </>
  )
}

const useDesk = (
  items: readonly QueueItem[],
  openId: string | undefined,
  isWide: boolean,
  areKeysOn: boolean,
) => {
  const navigate = useNavigate()
  const { client } = trpc.useUtils()
  const decide = useDecide()
  const drop = useDropItem()
  const [returningId, setReturningId] = useState<string | null>(null)
  const [decided, setDecided] = useState<Decided | null>(null)
  const [hasMoved, setHasMoved] = useState(false)
  const open = items.find(({ evidenceId }) => evidenceId === openId) ?? (isWide ? items[0] : undefined)
  const paper = trpc.evidence.get.useQuery(open ? { evidenceId: open.evidenceId } : skipToken)

  const show = (item: QueueItem | undefined, options: { replace: boolean }) => {
    setHasMoved(true)
    setReturningId(null)
    decide.forget()
    void navigate({
      to: '/antrean',
      search: item ? { bukti: item.evidenceId } : {},
      resetScroll: false,
      ...options,
    })
  }
  const step = (by: 1 | -1) => {
    const next = items[items.findIndex((item) => item === open) + by]
    if (next) show(next, { replace: true })
  }
  const onDecide = async (decision: Decision) => {
    if (!open || open.isOwn || !paper.data || decide.isSending) return
    const next = neighbour(items, open)
    try {
      const answer = await decide.send(open, decision)
      setDecided({ item: open, ...answer, stageName: await stageNameOf(answer) })
      drop(open)
      show(next, { replace: true })
    } catch (error) {
      if (readRefusal(error).reason === 'already_decided') drop(open)
    }
  }
  const stageNameOf = async ({ stageBefore, stageAfter }: { stageBefore: number; stageAfter: number }) => {
    if (!open || stageBefore === stageAfter) return null
    return client.cases.get.query({ caseId: open.caseId }).then(
      ({ stageName }) => stageName,
      () => null,
    )
  }
  const onKey = (key: QueueKey) => {
    if (key === 'next' || key === 'previous') return step(key === 'next' ? 1 : -1)
    // What a partner office decides has no keys here, as it has no buttons.
    if (!open || open.isOwn || !paper.data || open.criterionId === ikmCriterion) return
    if (key === 'return') return setReturningId(open.evidenceId)
    if (returningId !== open.evidenceId) void onDecide({ outcome: 'verified' })
  }
  useQueueKeys(areKeysOn && isWide && !decide.isSending, onKey)

  return {
    open,
    decided,
    detail: {
      paper,
      isReturning: open?.evidenceId === returningId,
      isSending: decide.isSending,
      refusal: decide.error ? readRefusal(decide.error) : null,
      takesFocus: hasMoved,
      onReturning: (isReturning: boolean) => setReturningId(isReturning && open ? open.evidenceId : null),
      onDecide: (decision: Decision) => void onDecide(decision),
    },
  }
}

/** The item that follows, or at the end of the list the one before. */
const neighbour = (items: readonly QueueItem[], item: QueueItem): QueueItem | undefined => {
  const index = items.indexOf(item)
  return items[index + 1] ?? items[index - 1]
}
