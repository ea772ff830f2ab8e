import {
  caseChanges,
  conditions,
  pauseReasons,
  problems,
  receiptCode,
  topics,
  visitFlags,
  visitModes,
} from '@titian/domain'
import type { TimelineRows } from '@titian/db'
import type { z } from 'zod'
import { encodeCursor } from '../../../core'
import { typeNameOf } from '../../evidence'
import type { timelineOutput } from '../outputs'

type Page = z.infer<typeof timelineOutput>
type Entry = Page['entries'][number]

/** A page of history, newest first, from rows of each kind of which there is one more than `limit` where more follow. */
export const entriesOf = (rows: TimelineRows, limit: number): Page => {
  const entries = [
    ...rows.visits.map(visitEntry),
    ...rows.sent.map(sentEntry),
    ...rows.decided.map(decidedEntry),
    ...rows.reached.map(reachedEntry),
    ...rows.periods.map(periodEntry),
    ...rows.changed.map(changedEntry),
  ].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  const page = entries.slice(0, limit)
  const last = page.at(-1)
  return {
    entries: page,
    nextCursor: entries.length > limit && last ? encodeCursor([last.at, last.id]) : null,
  }
}

const wordOf = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

const entry = (
  kind: Entry['kind'],
  { id, by }: { id: string; by: string | null },
  at: string,
  parts: Pick<Entry, 'title'> & Partial<Entry>,
): Entry => ({
  id,
  kind,
  at: new Date(at).toISOString(),
  by: by ?? 'Pelaku usaha',
  chips: [],
  lines: [],
  visit: null,
  ...parts,
})

const visitEntry = (row: TimelineRows['visits'][number]) =>
  entry('visit', row, row.startedAt, {
    title: `Kunjungan · ${visitModes[row.mode]}`,
    chips: [conditions[row.condition], ...row.topics.map((key) => wordOf(topics, key))],
    lines: [
      ...(row.problems.length > 0
        ? [
            `Kendala: ${row.problems.map((key) => wordOf(problems, key)).join(', ')}${row.cause ? ` (${row.cause})` : ''}`,
          ]
        : []),
      ...(row.advice ? [`Saran: ${row.advice}`] : []),
      ...row.addenda.map((text) => `Catatan tambahan: ${text}`),
      ...(row.answer?.note ? [`Pesan Ibu kepada Dinas: ${row.answer.note}`] : []),
    ],
    visit: {
      receiptCode: receiptCode(row.id),
      deviceStartedAt: new Date(row.deviceStartedAt).toISOString(),
      receivedAt: new Date(row.receivedAt).toISOString(),
      flags: row.flags.map((key) => wordOf(visitFlags, key)),
      version: row.addenda.length,
      confirmation: row.answer?.answer ?? null,
      settlement: row.settlement && {
        by: row.settlement.by ?? 'Dinas',
        at: new Date(row.settlement.settledAt).toISOString(),
        note: row.settlement.note,
      },
    },
  })

const sentEntry = (row: TimelineRows['sent'][number]) =>
  entry('evidence', row, row.receivedAt, {
    title: `Bukti dikirim: ${typeNameOf(row.type)}`,
    lines: row.number === null ? [] : [`Nomor ${row.number}`],
  })

const decidedEntry = (row: TimelineRows['decided'][number]) =>
  entry('decision', row, row.decidedAt, {
    title: `${row.outcome === 'verified' ? 'Terverifikasi' : 'Dikembalikan untuk diperbaiki'}: ${typeNameOf(row.type)}`,
    lines: row.reason === '' ? [] : [row.reason],
  })

const reachedEntry = (row: TimelineRows['reached'][number]) =>
  entry('stage', row, row.reachedAt, {
    title: `Tahap ${row.stage} tercapai: ${row.stageName}`,
    chips: row.isAtEntry ? ['sudah ada saat masuk'] : [],
  })

const periodEntry = (row: TimelineRows['periods'][number]) =>
  entry('assignment', row, row.startsAt, {
    title: `Pendamping: ${row.mentorName ?? ''}`,
    lines: [row.reason],
  })

const longDay = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

const changedEntry = (row: TimelineRows['changed'][number]) => {
  const why = [
    ...(row.reason === '' ? [] : [wordOf(pauseReasons, row.reason)]),
    ...(row.until === null ? [] : [`sampai ${longDay.format(new Date(row.until))}`]),
  ].join(', ')
  return entry('change', row, row.changedAt, {
    title: why === '' ? caseChanges[row.kind] : `${caseChanges[row.kind]}: ${why}`,
    lines: row.note === '' ? [] : [row.note],
  })
}
