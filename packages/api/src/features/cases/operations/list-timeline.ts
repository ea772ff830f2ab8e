import {
  conditions,
  notFound,
  problems,
  topics,
  visitFlags,
  visitModes,
  type timelineInput,
} from '@titian/domain'
import {
  assignmentPeriod,
  assistanceCase,
  decision,
  evidence,
  messageSettlement,
  staff,
  stage,
  stageEvent,
  visit,
  visitAddendum,
  visitConfirmation,
} from '@titian/db'
import { and, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import { decodeCursor, encodeCursor, instantPosition, recordView, type OperationContext } from '../../../core'
import { typeNameOf } from '../../evidence'
import { receiptCode } from '../../visits'
import type { timelineOutput } from '../outputs'

type Entry = z.infer<typeof timelineOutput>['entries'][number]

const wordOf = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

/** Everything that happened on a case, newest first, from the facts themselves. @throws DomainError NOT_FOUND */
export const listTimeline = async (
  ctx: OperationContext,
  { caseId, cursor, limit }: z.infer<typeof timelineInput>,
) => {
  const { tx, actor } = ctx
  const [found] = await tx
    .select({ pathwayId: assistanceCase.pathwayId, womanId: assistanceCase.womanId })
    .from(assistanceCase)
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  await recordView(ctx, caseId, found.womanId)
  const [lastAt, lastId] = decodeCursor(cursor, instantPosition) ?? []
  const before = (at: PgColumn, id: PgColumn): SQL | undefined =>
    lastAt !== undefined && lastId !== undefined
      ? or(lt(at, new Date(lastAt)), and(eq(at, new Date(lastAt)), lt(id, lastId)))
      : undefined
  const entries = [
    ...(await visitEntries(ctx, caseId, before, limit)),
    ...(await evidenceEntries(ctx, caseId, before, limit)),
    ...(await caseEntries(ctx, caseId, found.pathwayId, before, limit)),
  ].sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
  const page = entries.slice(0, limit)
  const names = await namesOf(
    ctx,
    page.map(({ by }) => by),
  )
  const last = page.at(-1)
  return {
    entries: page.map((entry) => ({ ...entry, by: names.get(entry.by) ?? 'Pelaku usaha' })),
    nextCursor: entries.length > limit && last ? encodeCursor([last.at, last.id]) : null,
  }
}

type Before = (at: PgColumn, id: PgColumn) => SQL | undefined

const visitEntries = async (
  { tx, actor }: OperationContext,
  caseId: string,
  before: Before,
  limit: number,
): Promise<Entry[]> => {
  const rows = await tx
    .select()
    .from(visit)
    .where(
      and(eq(visit.caseId, caseId), eq(visit.regencyCode, actor.region), before(visit.startedAt, visit.id)),
    )
    .orderBy(desc(visit.startedAt), desc(visit.id))
    .limit(limit + 1)
  const visitIds = rows.map(({ id }) => id)
  const ofThese = visitIds.length === 0 ? ['00000000-0000-0000-0000-000000000000'] : visitIds
  const addenda = await tx
    .select()
    .from(visitAddendum)
    .where(
      and(
        eq(visitAddendum.caseId, caseId),
        eq(visitAddendum.regencyCode, actor.region),
        inArray(visitAddendum.visitId, ofThese),
      ),
    )
    .orderBy(visitAddendum.receivedAt)
  const answers = await tx
    .select({
      visitId: visitConfirmation.visitId,
      answer: visitConfirmation.answer,
      note: visitConfirmation.note,
    })
    .from(visitConfirmation)
    .where(
      and(
        eq(visitConfirmation.caseId, caseId),
        eq(visitConfirmation.regencyCode, actor.region),
        inArray(visitConfirmation.visitId, ofThese),
      ),
    )
  // What she told the office alone is not shown to her mentor, whom the rows' own rule keeps from it as well, nor to
  // an officer whose own visit it is about.
  const authors = new Map(rows.map(({ id, authorId }) => [id, authorId]))
  const heard = answers.filter(
    ({ visitId, answer }) =>
      answer === 'benar' || (actor.duty !== 'mentor' && authors.get(visitId) !== actor.id),
  )
  const settlements = await settlementsOf(
    { tx, actor },
    heard.map(({ visitId }) => visitId),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: 'visit' as const,
    at: row.startedAt.toISOString(),
    title: `Kunjungan · ${visitModes[row.mode]}`,
    by: row.authorId,
    chips: [conditions[row.condition], ...row.topics.map((key) => wordOf(topics, key))],
    lines: [
      ...(row.problems.length > 0
        ? [
            `Kendala: ${row.problems.map((key) => wordOf(problems, key)).join(', ')}${row.cause ? ` (${row.cause})` : ''}`,
          ]
        : []),
      ...(row.advice ? [`Saran: ${row.advice}`] : []),
      ...addenda.filter(({ visitId }) => visitId === row.id).map(({ text }) => `Catatan tambahan: ${text}`),
      ...heard
        .filter(({ visitId, note }) => visitId === row.id && note !== '')
        .map(({ note }) => `Pesan Ibu kepada Dinas: ${note}`),
    ],
    visit: {
      receiptCode: receiptCode(row.id),
      deviceStartedAt: row.deviceStartedAt.toISOString(),
      receivedAt: row.receivedAt.toISOString(),
      flags: row.flags.map((key) => wordOf(visitFlags, key)),
      version: addenda.filter(({ visitId }) => visitId === row.id).length,
      confirmation: heard.find(({ visitId }) => visitId === row.id)?.answer ?? null,
      settlement: settlements.get(row.id) ?? null,
    },
  }))
}

/** What the office did about her messages, by visit; a mentor has no right to read it. */
const settlementsOf = async (
  { tx, actor }: Pick<OperationContext, 'tx' | 'actor'>,
  visitIds: string[],
): Promise<Map<string, { by: string; at: string; note: string }>> => {
  if (actor.duty === 'mentor' || visitIds.length === 0) return new Map()
  const rows = await tx
    .select({ row: messageSettlement, by: staff.name })
    .from(messageSettlement)
    .leftJoin(
      staff,
      and(eq(staff.id, messageSettlement.authorId), eq(staff.regencyCode, messageSettlement.regencyCode)),
    )
    .where(and(eq(messageSettlement.regencyCode, actor.region), inArray(messageSettlement.visitId, visitIds)))
  return new Map(
    rows.map(({ row, by }) => [
      row.visitId,
      { by: by ?? 'Dinas', at: row.settledAt.toISOString(), note: row.note },
    ]),
  )
}

const evidenceEntries = async (
  { tx, actor }: OperationContext,
  caseId: string,
  before: Before,
  limit: number,
): Promise<Entry[]> => {
  const sent = await tx
    .select({
      id: evidence.id,
      at: evidence.receivedAt,
      by: evidence.authorId,
      type: evidence.type,
      number: evidence.number,
    })
    .from(evidence)
    .where(
      and(
        eq(evidence.caseId, caseId),
        eq(evidence.regencyCode, actor.region),
        before(evidence.receivedAt, evidence.id),
      ),
    )
    .orderBy(desc(evidence.receivedAt), desc(evidence.id))
    .limit(limit + 1)
  const decided = await tx
    .select({
      id: decision.id,
      at: decision.decidedAt,
      by: decision.authorId,
      outcome: decision.outcome,
      reason: decision.reason,
      type: evidence.type,
    })
    .from(decision)
    .innerJoin(
      evidence,
      and(eq(evidence.id, decision.evidenceId), eq(evidence.regencyCode, decision.regencyCode)),
    )
    .where(
      and(
        eq(decision.caseId, caseId),
        eq(decision.regencyCode, actor.region),
        before(decision.decidedAt, decision.id),
      ),
    )
    .orderBy(desc(decision.decidedAt), desc(decision.id))
    .limit(limit + 1)
  return [
    ...sent.map(({ id, at, by, type, number }) => ({
      id,
      kind: 'evidence' as const,
      at: at.toISOString(),
      title: `Bukti dikirim: ${typeNameOf(type)}`,
      by,
      chips: [],
      lines: number === null ? [] : [`Nomor ${number}`],
      visit: null,
    })),
    ...decided.map(({ id, at, by, outcome, reason, type }) => ({
      id,
      kind: 'decision' as const,
      at: at.toISOString(),
      title: `${outcome === 'verified' ? 'Terverifikasi' : 'Dikembalikan untuk diperbaiki'}: ${typeNameOf(type)}`,
      by,
      chips: [],
      lines: reason === '' ? [] : [reason],
      visit: null,
    })),
  ]
}

const caseEntries = async (
  { tx, actor }: OperationContext,
  caseId: string,
  pathwayId: typeof assistanceCase.$inferSelect.pathwayId,
  before: Before,
  limit: number,
): Promise<Entry[]> => {
  const reached = await tx
    .select({
      id: stageEvent.id,
      at: stageEvent.reachedAt,
      by: stageEvent.authorId,
      number: stageEvent.stage,
      name: stage.name,
      isAtEntry: stageEvent.isAtEntry,
    })
    .from(stageEvent)
    .innerJoin(stage, and(eq(stage.number, stageEvent.stage), eq(stage.pathwayId, pathwayId)))
    .where(
      and(
        eq(stageEvent.caseId, caseId),
        eq(stageEvent.regencyCode, actor.region),
        before(stageEvent.reachedAt, stageEvent.id),
      ),
    )
    .orderBy(desc(stageEvent.reachedAt), desc(stageEvent.id))
    .limit(limit + 1)
  const periods = await tx
    .select({
      id: assignmentPeriod.id,
      at: assignmentPeriod.startsAt,
      by: assignmentPeriod.assignedBy,
      mentorName: staff.name,
      reason: assignmentPeriod.reason,
    })
    .from(assignmentPeriod)
    .leftJoin(
      staff,
      and(eq(staff.id, assignmentPeriod.mentorId), eq(staff.regencyCode, assignmentPeriod.regencyCode)),
    )
    .where(
      and(
        eq(assignmentPeriod.caseId, caseId),
        eq(assignmentPeriod.regencyCode, actor.region),
        before(assignmentPeriod.startsAt, assignmentPeriod.id),
      ),
    )
    .orderBy(desc(assignmentPeriod.startsAt), desc(assignmentPeriod.id))
    .limit(limit + 1)
  return [
    ...reached.map(({ id, at, by, number, name, isAtEntry }) => ({
      id,
      kind: 'stage' as const,
      at: at.toISOString(),
      title: `Tahap ${number} tercapai: ${name}`,
      by,
      chips: isAtEntry ? ['sudah ada saat masuk'] : [],
      lines: [],
      visit: null,
    })),
    ...periods.map(({ id, at, by, mentorName, reason }) => ({
      id,
      kind: 'assignment' as const,
      at: at.toISOString(),
      title: `Pendamping: ${mentorName ?? ''}`,
      by,
      chips: [],
      lines: [reason],
      visit: null,
    })),
  ]
}

const namesOf = async ({ tx, actor }: OperationContext, ids: string[]) => {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(and(inArray(staff.id, ids), eq(staff.regencyCode, actor.region)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
