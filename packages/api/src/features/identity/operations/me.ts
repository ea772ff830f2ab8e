import { dutyPermissions, notFound, staffDuties } from '@titian/domain'
import { area, installation, office, partnerOffice, staff } from '@titian/db'
import { and, eq, inArray } from 'drizzle-orm'
import type { SignedInContext } from '../../../core'

/** Who is signed in, in which duty, for which office. */
export const describeMe = async ({ services, actor, session }: SignedInContext) => {
  const held = await services.database.identity.duties(actor.id)
  return services.database.withScope(actor, async (tx) => {
    const [person] = await tx
      .select({ name: staff.name, partnerOffice })
      .from(staff)
      .leftJoin(partnerOffice, eq(partnerOffice.id, staff.partnerOfficeId))
      .where(and(eq(staff.id, actor.id), eq(staff.regencyCode, actor.region)))
    const [own] = await tx.select().from(office).where(eq(office.regencyCode, actor.region))
    const [kind] = await tx.select({ kind: installation.kind }).from(installation)
    const regions = await tx
      .select({ code: area.code, name: area.name })
      .from(area)
      .where(inArray(area.code, [actor.region, ...held.map(({ regencyCode }) => regencyCode)]))
    if (!person || !own) throw notFound()
    const partner = actor.duty === 'partner' ? person.partnerOffice : null
    const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code
    return {
      id: actor.id,
      name: person.name,
      duty: actor.duty,
      regencyCode: actor.region,
      regionName: nameOf(actor.region),
      duties: staffDuties.flatMap((duty) =>
        held
          .filter((grant) => grant.duty === duty)
          .map(({ regencyCode }) => ({ duty, regencyCode, regionName: nameOf(regencyCode) })),
      ),
      office: {
        name: partner?.name ?? own.name,
        shortName: partner?.name ?? own.shortName,
        unit: own.unit,
        phone: partner ? partner.phone : own.phone,
        villageWord: own.villageWord,
        letterhead: own.letterhead,
        signerTitle: own.signerTitle,
        signerName: own.signerName,
      },
      mustChange: session.mustChange,
      isDemo: kind?.kind === 'demo',
      permissions: [...dutyPermissions[actor.duty]],
    }
  })
}
