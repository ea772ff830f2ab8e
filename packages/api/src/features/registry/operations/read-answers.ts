import { answersCheckedBy, maskNik, maskPhone, missingAnswers } from '@titian/domain'
import { recordView, type OperationContext } from '../../../core'
import { loadAnswers, versionOf } from './known-answers'

/** What the form "Lengkapi data" starts from. NIK and phone are masked; the look is in her history. @throws DomainError NOT_FOUND */
export const readAnswers = async (ctx: OperationContext, caseId: string) => {
  const { known, verified, hasLabel, womanId } = await loadAnswers(ctx, caseId)
  await recordView(ctx, caseId, womanId)
  const { nik, contact, ...open } = known
  return {
    version: versionOf(ctx, known),
    nikMasked: nik && maskNik(nik.slice(-4)),
    contact: { phoneOwner: contact.phoneOwner, phoneMasked: contact.phone && maskPhone(contact.phone) },
    ...open,
    missing: missingAnswers(known, hasLabel),
    checked: answersCheckedBy(verified),
  }
}
