'use server'

import { redirect } from 'next/navigation'
import type { ChangePinState } from '../../features/account/change-pin-form'
import { ask } from '../../server/ask'
import { textOf } from '../../shared/form-state'

export async function changePin(_state: ChangePinState, form: FormData): Promise<ChangePinState> {
  const next = textOf(form, 'next')
  if (next !== textOf(form, 'again')) return { fields: { again: 'Kedua PIN belum sama.' } }
  const asked = await ask((api) => api.identity.changePin({ current: textOf(form, 'current'), next }))
  if (!asked.ok) return { message: asked.answer.message, fields: asked.answer.fields }
  return { isDone: true, message: 'PIN sudah diganti. HP lain sudah dikeluarkan.' }
}

export async function endSession(form: FormData): Promise<void> {
  const sessionId = textOf(form, 'sessionId')
  await ask((api) => api.identity.endSession({ sessionId }))
  redirect('/akun')
}

export async function endOtherSessions(): Promise<void> {
  await ask((api) => api.identity.endOtherSessions({}))
  redirect('/akun')
}
