'use client'

import { useActionState, useState } from 'react'
import { FormMessage } from '../../shared/form-message'
import type { FormState } from '../../shared/form-state'
import { PinField, ShowPin } from '../../shared/pin-field'

export type ChangePinState = FormState & { isDone?: boolean }
type ChangePinAction = (state: ChangePinState, form: FormData) => Promise<ChangePinState>

/** A new PIN; every other phone is signed out by it. */
export function ChangePinForm({ action }: { action: ChangePinAction }) {
  const [state, send, isSending] = useActionState(action, {})
  const [isShown, show] = useState(false)
  return (
    <form className="form" action={send}>
      <FormMessage text={state.message} tone={state.isDone ? 'verified' : 'waiting'} />
      <PinField
        name="current"
        label="PIN sekarang"
        purpose="current-password"
        isShown={isShown}
        error={state.fields?.['current']}
      />
      <PinField
        name="next"
        label="PIN baru"
        purpose="new-password"
        isShown={isShown}
        help="6 angka, jangan berurutan atau kembar."
        error={state.fields?.['next']}
      />
      <PinField
        name="again"
        label="PIN baru sekali lagi"
        purpose="new-password"
        isShown={isShown}
        error={state.fields?.['again']}
      />
      <ShowPin isShown={isShown} onChange={show} />
      <button className="tt-button tt-button--wide" type="submit" disabled={isSending}>
        {isSending ? 'Sebentar …' : 'Ganti PIN'}
      </button>
    </form>
  )
}
