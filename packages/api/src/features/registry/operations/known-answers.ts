import { notFound, type KnownAnswers } from '@titian/domain'
import {
  assistanceCase,
  enterprise,
  entryPermit,
  evidence,
  product,
  productKind,
  woman,
  womanPrivate,
} from '@titian/db'
import { and, asc, eq } from 'drizzle-orm'
import type { OperationContext } from '../../../core'

/** The answers of one case as they stand, whose they are, and the papers that were checked against them. */
export const loadAnswers = async (ctx: OperationContext, caseId: string) => {
  const { tx, actor } = ctx
  const [found] = await tx
    .select({ row: assistanceCase, person: woman, identity: womanPrivate, business: enterprise })
    .from(assistanceCase)
    .innerJoin(
      woman,
      and(eq(woman.id, assistanceCase.womanId), eq(woman.regencyCode, assistanceCase.regencyCode)),
    )
    .innerJoin(
      womanPrivate,
      and(eq(womanPrivate.id, woman.id), eq(womanPrivate.regencyCode, woman.regencyCode)),
    )
    .innerJoin(
      enterprise,
      and(
        eq(enterprise.id, assistanceCase.enterpriseId),
        eq(enterprise.regencyCode, assistanceCase.regencyCode),
      ),
    )
    .where(and(eq(assistanceCase.id, caseId), eq(assistanceCase.regencyCode, actor.region)))
  if (!found) throw notFound()
  const { row, person, identity, business } = found
  const [main] = await tx
    .select({ made: product, group: productKind.group, isPackagedByKind: productKind.isPackaged })
    .from(product)
    .leftJoin(productKind, eq(productKind.id, product.kindId))
    .where(
      and(
        eq(product.enterpriseId, business.id),
        eq(product.regencyCode, actor.region),
        eq(product.isMain, true),
      ),
    )
  if (!main) throw notFound()
  const [nib] = await tx
    .select()
    .from(entryPermit)
    .where(
      and(
        eq(entryPermit.caseId, caseId),
        eq(entryPermit.regencyCode, actor.region),
        eq(entryPermit.kind, 'nib'),
      ),
    )
    .orderBy(asc(entryPermit.id))
    .limit(1)
  const verified = await tx
    .select({ criterionId: evidence.criterionId, productId: evidence.productId })
    .from(evidence)
    .where(
      and(
        eq(evidence.caseId, caseId),
        eq(evidence.regencyCode, actor.region),
        eq(evidence.status, 'verified'),
      ),
    )
  const { made } = main
  const known: KnownAnswers = {
    nik: identity.nikCipher && ctx.services.privateData.unseal(identity.nikCipher, person.id),
    citizenship: person.citizenship,
    birthDate: person.birthDate,
    contact: { phoneOwner: identity.phoneOwner, phone: identity.phone },
    home: { villageCode: person.villageCode, rt: person.rt, address: identity.address },
    product: {
      kindId: made.kindId,
      isPackaged: made.isPackaged,
      shelfLifeDays: made.shelfLifeDays,
      pathwayId: row.pathwayId,
    },
    runBy: business.runBy,
    sinceYear: business.sinceYear,
    nib: nib ? { proof: nib.proof, number: nib.number, issuedOn: nib.issuedOn, holder: nib.holder } : null,
    ikmAtEntry: row.ikmAtEntry,
  }
  const isEdible = main.group === 'food' || main.group === 'beverage'
  return {
    known,
    verified,
    hasLabel: isEdible && main.isPackagedByKind === null,
    status: row.status,
    caseId,
    womanId: person.id,
    enterpriseId: business.id,
    productId: made.id,
    nibId: nib?.id ?? null,
  }
}
export type LoadedAnswers = Awaited<ReturnType<typeof loadAnswers>>

/** Names the answers as they stand, so that a form filled from others is noticed; nothing can be read from it. */
export const versionOf = ({ services }: OperationContext, known: KnownAnswers): string =>
  services.privateData.hashBody(JSON.stringify(known)).toString('base64url').slice(0, 32)
