'use server'

import { redirect } from 'next/navigation'
import { signInWithPin } from '../../server/auth'
import { ownPathOf } from '../../server/auth-options'
import { textOf, type FormState } from '../../shared/form-state'

export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  const login = textOf(form, 'login').slice(0, 30)
  const refused = await signInWithPin(login, textOf(form, 'pin'), form.get('bersama') !== null)
  if (refused !== undefined) return { message: refused, login }
  redirect(ownPathOf(form.get('kembali')))
}
