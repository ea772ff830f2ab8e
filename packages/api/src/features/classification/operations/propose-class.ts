import {
  classNames,
  criteriaInForce,
  DomainError,
  isSameClass,
  proposedClass,
  type ProposeClassInput,
} from '@titian/domain'
import { sql } from 'drizzle-orm'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { loadRules } from '../../readiness'
import { proposeClassOutput } from '../outputs'
import { findCase, requireOpen, type FoundCase } from './find-case'
import { answersOf, lastConfirmed, newestReading, readProposals } from './read-classes'

/**
 * Proposes the classes that the newest reading gives by today's rules; another person confirms or returns them. What
 * was confirmed before stays what it is.
 * @throws DomainError NOT_FOUND; CONFLICT `case_closed`, `not_industry`, `no_reading`, `class_unknown`,
 * `proposal_waiting`, `same_as_confirmed`, `reading_changed`
 */
export const proposeClass = (ctx: OperationContext, input: ProposeClassInput) =>
  receiveAction(
    ctx,
    'classification.propose',
    input,
    (stored) => proposeClassOutput.parse(stored),
    async () => {
      const found = await findCase(ctx, input.caseId)
      requireOpen(found, 'submitEvidence')
      await keepProposal(ctx, found, { id: input.id, sentAt: new Date(input.sentAt) })
      return { proposalId: input.id }
    },
  )

/** The proposal itself, its paper and its history, in the transaction of the act that makes it. */
export const keepProposal = async (
  ctx: OperationContext,
  found: FoundCase,
  { id, sentAt }: { id: string; sentAt: Date },
) => {
  const { tx, today, now } = ctx
  const criterion = criteriaInForce((await loadRules(tx))[found.pathwayId].criteria, today).find(
    ({ evidenceTypes }) => evidenceTypes.includes('jawaban_golongan'),
  )
  if (!criterion)
    throw new DomainError(
      'CONFLICT',
      'not_industry',
      'Golongan industri hanya untuk usaha di jalur industri.',
    )
  const newest = await newestReading(ctx, found.id)
  if (!newest)
    throw new DomainError('CONFLICT', 'no_reading', 'Isi dulu data produksinya; golongan dihitung dari situ.')
  const answers = answersOf(newest.reading, today)
  const proposed = proposedClass(answers)
  if (proposed.industryClass === null)
    throw new DomainError(
      'CONFLICT',
      'class_unknown',
      'Golongan industri belum bisa dihitung. Lengkapi dulu data produksinya.',
    )
  const confirmed = lastConfirmed(await readProposals(ctx, found.id))
  if (confirmed && isSameClass(confirmed, proposed))
    throw new DomainError('CONFLICT', 'same_as_confirmed', 'Hitungannya sama dengan yang sudah ditetapkan.')
  const row = {
    umkm_by_capital: proposed.umkmByCapital,
    umkm_by_sales: proposed.umkmBySales,
    umkm_ruleset: answers.byCapital.ruleset,
    industry_class: proposed.industryClass,
    industry_ruleset: answers.industry.ruleset,
    land_policy: answers.industry.landPolicy,
    bps_scale: proposed.bpsScale,
    bps_ruleset: answers.bps.ruleset,
  }
  const note = `Usulan: industri ${classNames[proposed.industryClass].toLowerCase()}, dari data produksi tahun ${newest.reading.year}.`
  const { rows } = await tx.execute<{ outcome: string }>(
    sql`select app.propose_class(${id}, ${found.id}, ${newest.reading.id}, ${criterion.id}, ${criterion.version}, ${today}, ${JSON.stringify(row)}::jsonb, ${note}, ${sentAt}, ${now}) as outcome`,
  )
  const outcome = rows[0]?.outcome
  if (outcome === 'waiting')
    throw new DomainError(
      'CONFLICT',
      'proposal_waiting',
      'Usulan sebelumnya masih menunggu pemeriksaan. Tunggu keputusannya dulu.',
    )
  if (outcome !== 'proposed')
    throw new DomainError(
      'CONFLICT',
      'reading_changed',
      'Data produksi baru saja berubah. Muat ulang halaman ini.',
    )
  await recordAudit(ctx, {
    action: 'class.propose',
    subject: { kind: 'evidence', id },
    caseId: found.id,
    womanId: found.womanId,
    before: confirmed ? { industryClass: confirmed.industryClass } : null,
    after: { ...proposed, reading: newest.reading.id },
    deviceAt: sentAt,
  })
}
