import {
  caseLifecycle,
  facilitators,
  maskNik,
  maskPhone,
  notFound,
  salesRanges,
  witaDay,
} from '@titian/domain'
import {
  area,
  assistanceCase,
  decision,
  enterprise,
  entryPermit,
  evidence,
  followUp,
  groupMember,
  incomeRecord,
  product,
  productKind,
  staff,
  woman,
  womanPrivate,
  womenGroup,
  workforceRecord,
} from '@titian/db'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { recordView, type OperationContext } from '../../../core'
import { filesOf, typeNameOf } from '../../evidence'
import { assessCases, stageNameOf, viewBridge } from '../../readiness'
import { district, village } from './case-rows'

const home = alias(area, 'home')

/** The whole case page. A look by anyone of the office is in the woman's history, once a day. @throws DomainError NOT_FOUND */
export const getCase = async (ctx: OperationContext, caseId: string) => {
  const { tx, actor, today, now } = ctx
  const [found] = await tx
    .select({
      row: assistanceCase,
      person: woman,
      business: enterprise,
      villageName: village.name,
      districtName: district.name,
      homeName: home.name,
      mentor: { id: staff.id, name: staff.name, phone: staff.phone, status: staff.status },
    })
    .from(assistanceCase)
    .innerJoin(
      woman,
      and(eq(woman.id, assistanceCase.womanId), eq(woman.regencyCode, assistanceCase.regencyCode)),
    )
    .innerJoin(
      enterprise,
      and(
        eq(enterprise.id, assistanceCase.enterpriseId),
        eq(enterprise.regencyCode, assistanceCase.regencyCode),
      ),
    )
    .innerJoin(village, eq(village.code, assistanceCase.villageCode))
    .innerJoin(district, eq(district.code, assistanceCase.districtCode))
    .innerJoin(home, eq(home.code, woman.villageCode))
    .leftJoin(
      staff,
      and(eq(staff.id, assistanceCase.caseMentorId), eq(staff.regencyCode, assistanceCase.regencyCode)),
    )
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  const known = (await assessCases(tx, actor.region, [caseId], today)).get(caseId)
  if (!found || !known) throw notFound()
  const { row, person, business } = found
  const bridge = viewBridge(known.readiness, row.stage, true)
  const next = known.readiness.nextCriterion
  const products = await tx
    .select({
      id: product.id,
      name: product.name,
      kindName: productKind.name,
      kbli2020: productKind.kbli2020,
      isMain: product.isMain,
    })
    .from(product)
    .leftJoin(productKind, eq(productKind.id, product.kindId))
    .where(and(eq(product.enterpriseId, business.id), eq(product.regencyCode, actor.region)))
    .orderBy(desc(product.isMain), asc(product.name))
  const groups = await tx
    .select({ id: womenGroup.id, name: womenGroup.name, type: womenGroup.type })
    .from(groupMember)
    .innerJoin(
      womenGroup,
      and(eq(womenGroup.id, groupMember.groupId), eq(womenGroup.regencyCode, groupMember.regencyCode)),
    )
    .where(and(eq(groupMember.womanId, person.id), eq(groupMember.regencyCode, actor.region)))
  const followUps = await tx
    .select({
      id: followUp.id,
      kind: followUp.kind,
      note: followUp.note,
      assignee: followUp.assignee,
      dueOn: followUp.dueOn,
      status: followUp.status,
    })
    .from(followUp)
    .where(and(eq(followUp.caseId, caseId), eq(followUp.regencyCode, actor.region)))
    .orderBy(asc(followUp.dueOn), asc(followUp.id))
  const entryPermits = await tx
    .select({
      kind: entryPermit.kind,
      proof: entryPermit.proof,
      number: entryPermit.number,
      holder: entryPermit.holder,
      issuedOn: entryPermit.issuedOn,
    })
    .from(entryPermit)
    .where(and(eq(entryPermit.caseId, caseId), eq(entryPermit.regencyCode, actor.region)))
    .orderBy(asc(entryPermit.id))
  const [workforce] = await tx
    .select({
      recordedOn: workforceRecord.recordedOn,
      womenFamily: workforceRecord.womenFamily,
      womenPaid: workforceRecord.womenPaid,
      menFamily: workforceRecord.menFamily,
      menPaid: workforceRecord.menPaid,
    })
    .from(workforceRecord)
    .where(and(eq(workforceRecord.caseId, caseId), eq(workforceRecord.regencyCode, actor.region)))
    .orderBy(desc(workforceRecord.recordedOn), desc(workforceRecord.id))
    .limit(1)
  await recordView(ctx, caseId, person.id)

  return {
    caseId,
    pathwayId: row.pathwayId,
    status: row.status,
    pauseReason: row.pauseReason,
    stage: row.stage,
    stageName: stageNameOf(known.readiness, row.stage),
    stageAtEntry: row.stageAtEntry,
    ikmAtEntry: row.ikmAtEntry,
    openedOn: witaDay(row.openedAt),
    lastVisitDay: row.lastVisitDay,
    nextVisitOn: row.nextVisitOn,
    actions: [...caseLifecycle[row.status]],
    woman: {
      id: person.id,
      name: person.name,
      birthDate: person.birthDate,
      villageName: found.homeName,
      districtName: found.districtName,
      rt: person.rt,
      ...(await privatePart(ctx, person.id)),
    },
    enterprise: {
      name: business.name,
      runBy: business.runBy,
      sinceYear: business.sinceYear,
      villageName: found.villageName,
      products,
    },
    groups,
    mentor: found.mentor && mentorView(found.mentor),
    bridge,
    nextStep: next && {
      criterionId: next.criterionId,
      title: next.title,
      isWaiting: next.plank === 'waiting',
    },
    followUps,
    evidence: await papersOf(ctx, caseId),
    entryPermits,
    lastWorkforce: workforce ?? null,
    lastSales: await lastSales(ctx, caseId),
    asOf: now.toISOString(),
  }
}

const mentorView = ({
  status,
  ...mentor
}: Pick<typeof staff.$inferSelect, 'id' | 'name' | 'phone' | 'status'>) => ({
  ...mentor,
  isInactive: status === 'disabled',
})

const mayReadPrivate = ({ actor }: OperationContext) => actor.duty === 'mentor' || actor.duty === 'verifier'

const privatePart = async (ctx: OperationContext, womanId: string) => {
  const nothing = { nikMasked: null, phoneMasked: null, phoneOwner: null, address: null, cardNumber: null }
  if (!mayReadPrivate(ctx)) return nothing
  const [row] = await ctx.tx
    .select({
      nikLast4: womanPrivate.nikLast4,
      phone: womanPrivate.phone,
      phoneOwner: womanPrivate.phoneOwner,
      address: womanPrivate.address,
    })
    .from(womanPrivate)
    .where(and(eq(womanPrivate.id, womanId), eq(womanPrivate.regencyCode, ctx.actor.region)))
  if (!row) return nothing
  const { rows } = await ctx.tx.execute<{ card: string | null }>(
    sql`select identity.card_number(${womanId}) as card`,
  )
  return {
    nikMasked: row.nikLast4 && maskNik(row.nikLast4),
    phoneMasked: row.phone && maskPhone(row.phone),
    phoneOwner: row.phoneOwner,
    address: row.address,
    cardNumber: rows[0]?.card ?? null,
  }
}

const lastSales = async (ctx: OperationContext, caseId: string) => {
  if (!mayReadPrivate(ctx)) return null
  const [row] = await ctx.tx
    .select({ recordedOn: incomeRecord.recordedOn, week: incomeRecord.week, rangeKey: incomeRecord.rangeKey })
    .from(incomeRecord)
    .where(and(eq(incomeRecord.caseId, caseId), eq(incomeRecord.regencyCode, ctx.actor.region)))
    .orderBy(desc(incomeRecord.recordedOn), desc(incomeRecord.id))
    .limit(1)
  return row ? { ...row, label: salesRanges[row.rangeKey].label } : null
}

const papersOf = async ({ tx, actor }: OperationContext, caseId: string) => {
  const rows = await tx
    .select({
      paper: evidence,
      outcome: decision.outcome,
      reason: decision.reason,
      decidedAt: decision.decidedAt,
      deciderId: decision.authorId,
    })
    .from(evidence)
    .leftJoin(
      decision,
      and(eq(decision.evidenceId, evidence.id), eq(decision.regencyCode, evidence.regencyCode)),
    )
    .where(and(eq(evidence.caseId, caseId), eq(evidence.regencyCode, actor.region)))
    .orderBy(desc(evidence.receivedAt), desc(evidence.id))
  const files = await filesOf(
    tx,
    actor.region,
    rows.map(({ paper }) => paper.id),
  )
  const deciderIds = rows.flatMap(({ deciderId }) => (deciderId ? [deciderId] : []))
  const deciders =
    deciderIds.length === 0
      ? []
      : await tx
          .select({ id: staff.id, name: staff.name })
          .from(staff)
          .where(and(inArray(staff.id, deciderIds), eq(staff.regencyCode, actor.region)))
  return rows.map(({ paper, outcome, reason, decidedAt, deciderId }) => ({
    id: paper.id,
    criterionId: paper.criterionId,
    type: paper.type,
    typeName: typeNameOf(paper.type),
    number: paper.number,
    issuedOn: paper.issuedOn,
    expiresOn: paper.expiresOn,
    facilitatedBy: paper.facilitatedBy && facilitators[paper.facilitatedBy],
    note: paper.note,
    status: paper.status,
    receivedAt: paper.receivedAt.toISOString(),
    files: files
      .filter(({ evidenceId }) => evidenceId === paper.id)
      .map(({ id, mediaType }) => ({ id, mediaType })),
    decision:
      outcome && decidedAt
        ? {
            outcome,
            reason: reason ?? '',
            decidedAt: decidedAt.toISOString(),
            by: deciders.find(({ id }) => id === deciderId)?.name ?? 'Dinas',
          }
        : null,
  }))
}
