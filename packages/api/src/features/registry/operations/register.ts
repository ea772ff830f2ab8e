import {
  addDays,
  DomainError,
  foldName,
  impossibleDays,
  readNik,
  requireNotBefore,
  salesRanges,
  stepsOfAPlan,
  type RegisterInput,
} from '@titian/domain'
import {
  consent,
  enterprise,
  entryPermit,
  followUp,
  groupMember,
  incomeRecord,
  ownership,
  product,
  productKind,
  woman,
  womanPrivate,
  womenGroup,
  workforceRecord,
} from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { receiveAction, recordAudit, type OperationContext } from '../../../core'
import { submitPlan } from '../../evidence'
import { newCardNumber } from '../../identity'
import { advanceStage } from '../../readiness'
import { registerOutput } from '../outputs'
import { districtOfVillage } from './district-of-village'
import { findDuplicates } from './find-duplicates'
import { sealPerson } from './seal-person'

/**
 * Registers a woman and her enterprise (`forms.md` §2 A): the records, her case and the mentor's assignment,
 * her card, the first steps and the plan that the office checks.
 * @throws DomainError BAD_INPUT on a field; CONFLICT `possible_duplicate` until the matches were looked at
 */
export const register = (ctx: OperationContext, input: RegisterInput) =>
  receiveAction(
    ctx,
    'registry.register',
    input,
    (stored) => registerOutput.parse(stored),
    async () => {
      const { tx, actor, now } = ctx
      const birthDate = checkPerson(ctx, input)
      const district = await checkPlaces(ctx, input)
      await checkDuplicates(ctx, input)
      const caseId = input.id
      const [womanId, enterpriseId] = [uuidv7(), uuidv7()]
      const region = { regencyCode: actor.region }
      const mine = { ...region, caseMentorId: actor.id }
      const made = { createdAt: now, createdBy: actor.id }
      const nik = input.woman.nik

      await tx.insert(woman).values({
        id: womanId,
        ...mine,
        ...made,
        name: input.woman.name,
        nameKey: foldName(input.woman.name),
        birthDate,
        citizenship: input.woman.citizenship,
        isNikValid: nik === null ? null : true,
        villageCode: input.woman.villageCode,
        rt: input.woman.rt,
      })
      await tx.insert(womanPrivate).values({
        id: womanId,
        ...mine,
        nikCipher: nik === null ? null : ctx.services.privateData.seal(nik, womanId),
        nikHash: nik === null ? null : ctx.services.privateData.hashNik(nik),
        nikLast4: nik?.slice(-4) ?? null,
        phone: input.woman.phone,
        phoneOwner: input.woman.phoneOwner,
        address: input.woman.address,
      })
      await tx.insert(enterprise).values({
        id: enterpriseId,
        ...mine,
        ...made,
        womanId,
        name: input.enterprise.name,
        nameKey: foldName(input.enterprise.name),
        runBy: input.enterprise.runBy,
        sinceYear: input.enterprise.sinceYear,
        villageCode: input.enterprise.villageCode,
        markets: input.enterprise.markets,
        otherProgrammes: input.otherProgrammes,
      })
      await tx.insert(ownership).values({ ...mine, womanId, enterpriseId, since: null })
      await tx
        .insert(product)
        .values({ id: uuidv7(), ...mine, enterpriseId, womanId, isMain: true, ...input.product })
      await tx.execute(sql`select app.open_case(${caseId}, ${womanId}, ${enterpriseId}, ${input.pathwayId}, ${input.enterprise.villageCode},
      ${district}, ${input.enterprise.ikmAtEntry}, ${true}, ${
        input.months === null
          ? null
          : sql`array[${sql.join(
              input.months.map((mood) => sql`${mood}`),
              sql`, `,
            )}]::text[]`
      },
      ${input.nextVisitOn}, ${uuidv7()}, ${nik === null ? null : ctx.services.privateData.hashNik(nik)}, ${now})`)
      await insertBaseline(ctx, input, womanId)

      const cardNumber = newCardNumber()
      await tx.execute(
        sql`select identity.create_entrepreneur(${womanId}, ${cardNumber}, ${input.woman.phone})`,
      )
      if (input.firstSteps.length >= stepsOfAPlan) {
        await submitPlan(ctx, { caseId, womanId, pathwayId: input.pathwayId, sentAt: new Date(input.sentAt) })
      }
      await recordAudit(ctx, {
        action: 'registry.register',
        subject: { kind: 'case', id: caseId },
        caseId,
        womanId,
        after: { enterprise: input.enterprise.name, product: input.product.name, pathway: input.pathwayId },
        deviceAt: new Date(input.sentAt),
      })
      const stage = await advanceStage(ctx, caseId, { kind: 'registration', id: caseId })
      return { caseId, womanId, cardNumber, stage }
    },
    { ...input, woman: sealPerson(ctx, input.woman, input.id) },
  )

const checkPerson = ({ today }: OperationContext, input: RegisterInput) => {
  const { woman: person, nextVisitOn } = input
  requireNotBefore(
    nextVisitOn,
    today,
    'nextVisitOn',
    'Kunjungan berikut tidak bisa di hari yang sudah lewat.',
  )
  if (person.phoneOwner !== 'tidak_punya' && person.phone === null) {
    throw new DomainError(
      'BAD_INPUT',
      'phone_missing',
      'Tulis nomor HP, atau pilih "Tidak punya HP".',
      'woman.phone',
    )
  }
  const reading = person.nik === null ? undefined : readNik(person.nik, today)
  if (reading?.ok === false)
    throw new DomainError('BAD_INPUT', 'nik_impossible', reading.message, 'woman.nik')
  const [impossible] = impossibleDays(input, today)
  if (impossible)
    throw new DomainError('BAD_INPUT', impossible.reason, impossible.message, impossible.path.join('.'))
  return person.birthDate ?? reading?.birthDate ?? null
}

const checkPlaces = async (ctx: OperationContext, input: RegisterInput) => {
  const { tx, actor } = ctx
  await districtOfVillage(ctx, input.woman.villageCode, 'woman.villageCode')
  const [kind] =
    input.product.kindId === null
      ? [undefined]
      : await tx
          .select({ pathwayId: productKind.pathwayId })
          .from(productKind)
          .where(eq(productKind.id, input.product.kindId))
  if (input.product.kindId !== null && !kind)
    throw new DomainError('BAD_INPUT', 'product_unknown', 'Pilih jenis produk dari daftar.', 'product.kindId')
  if (kind && kind.pathwayId !== input.pathwayId)
    throw new DomainError(
      'BAD_INPUT',
      'pathway_mismatch',
      'Jalur ini bukan jalur produk tersebut.',
      'pathwayId',
    )
  if (input.groupId !== null) {
    const [group] = await tx
      .select({ id: womenGroup.id })
      .from(womenGroup)
      .where(and(eq(womenGroup.id, input.groupId), eq(womenGroup.regencyCode, actor.region)))
    if (!group) throw new DomainError('BAD_INPUT', 'group_unknown', 'Pilih kelompok dari daftar.', 'groupId')
  }
  return districtOfVillage(ctx, input.enterprise.villageCode, 'enterprise.villageCode')
}

const checkDuplicates = async (ctx: OperationContext, input: RegisterInput) => {
  const { matches } = await findDuplicates(ctx, {
    name: input.woman.name,
    villageCode: input.woman.villageCode,
    nik: input.woman.nik,
    phone: input.woman.phoneOwner === 'sendiri' ? input.woman.phone : null,
  })
  if (matches.some(({ matchedBy }) => matchedBy === 'nik')) {
    throw new DomainError(
      'CONFLICT',
      'already_registered',
      'NIK ini sudah terdaftar di Dinas ini. Cari namanya, atau hubungi Dinas.',
      'woman.nik',
    )
  }
  const seen = new Set(input.duplicatesSeen)
  if (matches.some(({ id }) => !seen.has(id))) {
    throw new DomainError(
      'CONFLICT',
      'possible_duplicate',
      'Mungkin Ibu ini sudah terdaftar. Lihat dulu yang mirip.',
      'woman.name',
    )
  }
}

const insertBaseline = async (
  { tx, actor, now, today }: OperationContext,
  input: RegisterInput,
  womanId: string,
) => {
  const below = {
    regencyCode: actor.region,
    caseId: input.id,
    womanId,
    authorId: actor.id,
    caseMentorId: actor.id,
  }
  const stamped = (purpose: 'pemberitahuan_data' | 'foto' | 'pendampingan', isGiven: boolean) => ({
    id: uuidv7(),
    ...below,
    purpose,
    isGiven,
    textVersion: input.notice.textVersion,
    method: 'dibacakan pendamping',
    recordedAt: now,
  })
  await tx
    .insert(consent)
    .values([
      stamped('pemberitahuan_data', true),
      stamped('foto', input.notice.photoConsent),
      stamped('pendampingan', true),
    ])
  await tx
    .insert(workforceRecord)
    .values({ id: uuidv7(), ...below, visitId: null, recordedOn: today, ...input.workforce })
  if (input.salesPerDay !== null) {
    const range = salesRanges[input.salesPerDay]
    await tx.insert(incomeRecord).values({
      id: uuidv7(),
      ...below,
      visitId: null,
      recordedOn: today,
      week: 'biasa',
      rangeKey: input.salesPerDay,
      fromRupiah: range.from,
      toRupiah: range.to,
    })
  }
  if (input.permits.length > 0) {
    await tx
      .insert(entryPermit)
      .values(input.permits.map((permit) => ({ id: uuidv7(), ...below, ...permit, recordedAt: now })))
  }
  if (input.groupId !== null) {
    await tx.insert(groupMember).values({
      groupId: input.groupId,
      womanId,
      regencyCode: actor.region,
      joinedOn: today,
      leftOn: null,
      caseMentorId: actor.id,
    })
  }
  await tx.insert(followUp).values(
    input.firstSteps.map((kind) => ({
      id: uuidv7(),
      ...below,
      originVisitId: null,
      kind,
      note: '',
      assignee: 'ibu' as const,
      dueOn: addDays(today, 14),
      status: 'berjalan' as const,
      createdAt: now,
      settledAt: null,
    })),
  )
}
