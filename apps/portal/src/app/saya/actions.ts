'use server'

import { redirect } from 'next/navigation'
import { ask } from '../../server/ask'
import { textOf } from '../../shared/form-state'

/** The answer of a phone whose script has not arrived; with it, the same call goes through the tRPC client. */
export async function answerVisit(form: FormData): Promise<void> {
  const given = { id: textOf(form, 'id'), visitId: textOf(form, 'visitId') }
  await ask((api) =>
    textOf(form, 'answer') === 'tidak_sesuai'
      ? api.own.confirmVisit({ ...given, answer: 'tidak_sesuai', note: textOf(form, 'note') })
      : api.own.confirmVisit({ ...given, answer: 'benar' }),
  )
  redirect('/saya')
}
