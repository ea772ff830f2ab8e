import { staffDuties, type StaffDuty } from '@titian/domain'
import { area, assistanceCase, staff } from '@titian/db'
import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { OperationContext } from '../../../core'

const grant = z.object({ account_id: z.string(), duty: z.string(), regency_code: z.string() })

/** Staff whom the caller may see, with their duties and, for an office, how many open cases each mentor has. */
export const listStaff = async ({ tx, actor }: OperationContext) => {
  const rows = await tx
    .select({
      id: staff.id,
      regencyCode: staff.regencyCode,
      regionName: area.name,
      name: staff.name,
      email: staff.email,
      phone: staff.phone,
      position: staff.position,
      status: staff.status,
    })
    .from(staff)
    .innerJoin(area, eq(area.code, staff.regencyCode))
    .where(actor.duty === 'admin' ? undefined : eq(staff.regencyCode, actor.region))
    .orderBy(asc(staff.regencyCode), asc(staff.nameKey), asc(staff.id))
    .limit(1000)
  const ids = sql.join(
    rows.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  )
  const { rows: granted } =
    rows.length === 0
      ? { rows: [] }
      : await tx.execute(sql`select * from identity.staff_duties(array[${ids}])`)
  const grants = z.array(grant).parse(granted)
  const caseloads =
    actor.duty === 'admin'
      ? []
      : await tx
          .select({ mentorId: assistanceCase.caseMentorId, n: count() })
          .from(assistanceCase)
          .where(
            and(
              eq(assistanceCase.regencyCode, actor.region),
              isNull(assistanceCase.closedAt),
              isNotNull(assistanceCase.caseMentorId),
            ),
          )
          .groupBy(assistanceCase.caseMentorId)
  return {
    staff: rows.map((row) => ({
      ...row,
      duties: dutiesOf(
        grants
          .filter((held) => held.account_id === row.id && held.regency_code === row.regencyCode)
          .map(({ duty }) => duty),
      ),
      openCases:
        actor.duty === 'admin' ? null : (caseloads.find(({ mentorId }) => mentorId === row.id)?.n ?? 0),
    })),
  }
}

const dutiesOf = (held: string[]): StaffDuty[] => staffDuties.filter((duty) => held.includes(duty))
