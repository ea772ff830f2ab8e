import { DomainError, foldName, provinceRegion, type AddStaffInput, type StaffDuty } from '@titian/domain'
import { partnerOffice, staff } from '@titian/db'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { recordAudit, type OperationContext, type SignedInContext } from '../../../core'
import { hashSecret, newOneTimePassword } from '../../identity'

const provinceDuties: readonly StaffDuty[] = ['province', 'provinceData', 'admin']

/**
 * Makes an account with a one-time password, which is shown once. A verifier adds mentors of her own regency,
 * an administrator any duty. The slow hash stands outside the transaction.
 * @throws DomainError FORBIDDEN `duty_not_yours`; BAD_INPUT `region_mismatch`, `office_mismatch`; CONFLICT `email_taken`
 */
export const addStaff = async (ctx: SignedInContext, input: AddStaffInput) => {
  const { actor, services } = ctx
  const isOwnMentor = input.duty === 'mentor' && input.regencyCode === actor.region
  if (actor.duty !== 'admin' && !isOwnMentor)
    throw new DomainError('FORBIDDEN', 'duty_not_yours', 'Dinas menambah pendamping untuk daerahnya sendiri.')
  if (provinceDuties.includes(input.duty) !== (input.regencyCode === provinceRegion)) {
    throw new DomainError(
      'BAD_INPUT',
      'region_mismatch',
      'Tugas ini tidak cocok dengan daerahnya.',
      'regencyCode',
    )
  }
  const oneTimePassword = newOneTimePassword()
  const secretHash = await hashSecret(oneTimePassword)
  const now = services.clock.now()
  await services.database.withScope(actor, async (tx) => {
    const operation: OperationContext = {
      ...ctx,
      tx,
      now,
      today: services.clock.today(),
      afterRollback: () => undefined,
    }
    await requireOffice(operation, input)
    try {
      await tx.execute(
        sql`select identity.create_staff(${input.id}, ${input.email}, ${secretHash}, ${uuidv7()}, ${input.duty}, ${input.regencyCode})`,
      )
    } catch (error) {
      if (
        error instanceof Error &&
        error.cause instanceof Error &&
        'code' in error.cause &&
        error.cause.code === '23505'
      ) {
        throw new DomainError('CONFLICT', 'email_taken', 'Surel ini sudah dipakai akun lain.', 'email')
      }
      throw error
    }
    await tx.insert(staff).values({
      id: input.id,
      regencyCode: input.regencyCode,
      name: input.name,
      nameKey: foldName(input.name),
      email: input.email,
      phone: input.phone,
      position: input.position,
      partnerOfficeId: input.partnerOfficeId,
      status: 'active',
      createdAt: now,
      createdBy: actor.id,
    })
    await recordAudit(operation, {
      action: 'staff.add',
      subject: { kind: 'staff', id: input.id },
      after: { name: input.name, duty: input.duty, region: input.regencyCode },
    })
  })
  return { staffId: input.id, oneTimePassword }
}

// Who works in a partner office sees what is sent to that office; nobody else belongs to one.
const requireOffice = async ({ tx }: OperationContext, input: AddStaffInput) => {
  const [office] = await tx
    .select({ id: partnerOffice.id })
    .from(partnerOffice)
    .where(
      and(
        eq(partnerOffice.id, input.partnerOfficeId ?? ''),
        eq(partnerOffice.regencyCode, input.regencyCode),
      ),
    )
  const isRight = input.duty === 'partner' ? office !== undefined : input.partnerOfficeId === null
  if (!isRight)
    throw new DomainError('BAD_INPUT', 'office_mismatch', 'Pilih dinas mitra daerah itu.', 'partnerOfficeId')
}
