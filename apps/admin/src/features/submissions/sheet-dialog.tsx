import { Button, FileButton } from '@mantine/core'
import { lineProblems } from '@titian/domain'
import { formatNumber, Notice } from '@titian/ui'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../shared/dialog'
import { readRefusal } from '../../shared/refusal'
import { SendError } from '../../shared/screen-state'
import { trpc } from '../../shared/trpc'
import { useActionId } from '../../shared/use-action-id'
import { readSheet, type ReadSheet } from './sheet'

const mostBytes = 1024 * 1024

/** The month in one sheet: picked, looked through, sent; each line is a decision and says so if it was not taken. */
export function SheetDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('submissions')
  const utils = trpc.useUtils()
  const idOf = useActionId()
  const [sheet, setSheet] = useState<ReadSheet | null>(null)
  const [trouble, setTrouble] = useState<'unreadable' | 'tooLarge' | null>(null)
  const [isReading, setReading] = useState(false)
  const send = trpc.submissions.decideBatch.useMutation({
    onSettled: () => void utils.submissions.invalidate(),
  })
  const pick = async (file: File | null) => {
    if (!file) return
    setSheet(null)
    setTrouble(file.size > mostBytes ? 'tooLarge' : null)
    if (file.size > mostBytes) return
    setReading(true)
    try {
      const { readSheet: readFile } = await import('read-excel-file/browser')
      setSheet(readSheet(await readFile(file)))
    } catch {
      setTrouble('unreadable')
    } finally {
      setReading(false)
    }
  }
  return (
    <Dialog title={t('sheetTitle')} onClose={onClose} isKept={send.isPending}>
      <div className="stack">
        {send.data ? (
          <Outcome answer={send.data} onClose={onClose} />
        ) : (
          <>
            <p>{t('sheetText')}</p>
            <FileButton
              accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              onChange={(file) => void pick(file)}
            >
              {(props) => (
                <Button {...props} variant="default" loading={isReading}>
                  {t('pick')}
                </Button>
              )}
            </FileButton>
            {trouble && (
              <Notice tone="returned" role="alert">
                <p>{t(trouble)}</p>
              </Notice>
            )}
            {sheet && <Reading sheet={sheet} />}
            <SendError refusal={send.error ? readRefusal(send.error) : null} />
            {sheet && sheet.lines.length > 0 && (
              <Button
                loading={send.isPending}
                onClick={() => send.mutate({ id: idOf(sheet.lines), lines: sheet.lines })}
              >
                {t('sendLines', { count: formatNumber(sheet.lines.length) })}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

function Reading({ sheet: { lines, wrong } }: { sheet: ReadSheet }) {
  const t = useTranslations('submissions')
  return (
    <div role="status" className="stack">
      <p>{lines.length > 0 ? t('ready', { count: formatNumber(lines.length) }) : t('empty')}</p>
      {wrong.length > 0 && (
        <Notice tone="waiting">
          <p>{t('wrong', { count: formatNumber(wrong.length) })}</p>
          <ul className="sheet-problems">
            {wrong.map(({ row, trouble }) => (
              <li key={row}>{t('wrongRow', { row: String(row), problem: t(`problem.${trouble}`) })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

type Answer = { taken: number; lines: { recordCode: string; problem: keyof typeof lineProblems | null }[] }

function Outcome({ answer: { taken, lines }, onClose }: { answer: Answer; onClose: () => void }) {
  const t = useTranslations('submissions')
  return (
    <>
      <Notice tone={taken === lines.length ? 'verified' : 'waiting'} role="status">
        <p>{t('done', { taken: formatNumber(taken), count: formatNumber(lines.length) })}</p>
        <ul className="sheet-problems">
          {lines.map(
            ({ recordCode, problem }) =>
              problem && (
                <li key={recordCode}>
                  {t('notTaken', { code: recordCode, problem: lineProblems[problem] })}
                </li>
              ),
          )}
        </ul>
      </Notice>
      <Button onClick={onClose}>{t('close')}</Button>
    </>
  )
}
