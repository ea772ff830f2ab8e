import { witaDay } from '@titian/domain'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { readRefusal, type Refusal } from '../../shared/refusal'
import { trpc } from '../../shared/trpc'
import { columns, filledByOffice } from './sheet'
import type { Received } from './use-submissions'

const most = 200
const yellow = '#fff3d1'

/** Saves everything that waits as one XLSX file, with the columns to fill marked. Texts stay texts: no cell is a formula. */
export const useDownloadSheet = () => {
  const t = useTranslations('submissions')
  const { client } = trpc.useUtils()
  const [isLoading, setLoading] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const download = async () => {
    setLoading(true)
    setRefusal(null)
    try {
      const submissions = await everyWaiting((cursor) =>
        client.submissions.received.query({ status: 'waiting', cursor, limit: most }),
      )
      const { default: write } = await import('write-excel-file/browser')
      const heading = columns.map((column) => ({
        value: t(`column.${column}`),
        fontWeight: 'bold' as const,
        ...(filledByOffice.includes(column) && { backgroundColor: yellow }),
      }))
      const rows = submissions.map((one) =>
        columns.map((column) => {
          const value = valueOf(one, column)
          // Cells to fill are texts too: a number cell would lose leading zeros and every digit past fifteen.
          return { type: String, format: '@', value: value ?? '' }
        }),
      )
      const width = { columns: columns.map((column) => ({ width: column === 'reason' ? 36 : 18 })) }
      await write([heading, ...rows], { ...width, stickyRowsCount: 1 }).toFile(
        `kiriman-${witaDay(new Date())}.xlsx`,
      )
    } catch (error) {
      setRefusal(readRefusal(error))
    } finally {
      setLoading(false)
    }
  }
  return { download, isLoading, refusal }
}

type Page = { submissions: Received[]; nextCursor: string | null }

const everyWaiting = async (load: (cursor: string) => Promise<Page>): Promise<Received[]> => {
  const all: Received[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page = await load(cursor)
    all.push(...page.submissions)
    cursor = page.nextCursor
  }
  return all
}

const valueOf = (one: Received, column: (typeof columns)[number]): string | null => {
  switch (column) {
    case 'code':
      return one.recordCode
    case 'name':
      return one.womanName
    case 'enterprise':
      return one.enterpriseName
    case 'product':
      return one.productName
    case 'kbli':
      return one.kbli2020
    case 'nib':
      return one.nibNumber
    case 'village':
      return one.villageName
    case 'district':
      return one.districtName
    case 'workers':
      return one.workers === null ? null : String(one.workers)
    default:
      return null
  }
}
