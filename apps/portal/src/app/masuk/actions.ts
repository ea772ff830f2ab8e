'use server'

import { entrepreneurSignInInput } from '@titian/domain'
import { redirect } from 'next/navigation'
import { fromFields } from '../../server/answer-of'
import { signInWithPin } from '../../server/auth'
import { ownPathOf } from '../../server/auth-options'
import { textOf, type FormState } from '../../shared/form-state'

export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  const login = textOf(form, 'login').slice(0, 30)
  const pin = textOf(form, 'pin')
  const given = entrepreneurSignInInput.safeParse({ login, pin })
  if (!given.success) return { login, fields: fromFields(given.error).fields }
  const refused = await signInWithPin(login, pin, form.get('bersama') !== null)
  if (refused !== undefined) return { message: refused, login }
  redirect(ownPathOf(form.get('kembali')))
}
