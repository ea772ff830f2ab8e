'use server'

import { redirect } from 'next/navigation'
import { activate } from '../../server/activate'
import { signInWithPin } from '../../server/auth'
import { textOf, type FormState } from '../../shared/form-state'

export async function activateAndSignIn(_state: FormState, form: FormData): Promise<FormState> {
  const login = textOf(form, 'login').slice(0, 30)
  const code = textOf(form, 'code').slice(0, 30)
  const pin = textOf(form, 'pin')
  if (pin !== textOf(form, 'again')) {
    return { login, code, fields: { again: 'Kedua PIN belum sama.' } }
  }
  const refused = await activate({ login, code, pin })
  if (refused) return { login, code, fields: refused.fields, message: refused.message }
  const notSignedIn = await signInWithPin(login, pin, false)
  redirect(notSignedIn === undefined ? '/saya' : '/masuk?alasan=aktif')
}
