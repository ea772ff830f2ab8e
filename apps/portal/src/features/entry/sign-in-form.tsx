'use client'

import { useActionState, useState } from 'react'
import { FormMessage } from '../../shared/form-message'
import type { FormAction } from '../../shared/form-state'
import { LoginField } from '../../shared/login-field'
import { PinField, ShowPin } from '../../shared/pin-field'

/** Card number or phone and PIN. Works before the script has arrived, and without it. */
export function SignInForm({ action, destination }: { action: FormAction; destination: string }) {
  const [state, send, isSending] = useActionState(action, {})
  const [isShown, show] = useState(false)
  return (
    <form className="form" action={send}>
      <FormMessage text={state.message} />
      <input type="hidden" name="kembali" value={destination} />
      <LoginField state={state} />
      <PinField
        name="pin"
        label="PIN"
        purpose="current-password"
        isShown={isShown}
        error={state.fields?.['pin']}
      />
      <ShowPin isShown={isShown} onChange={show} />
      <label className="check">
        <input type="checkbox" name="bersama" value="ya" />
        <span>HP ini dipakai bersama: keluar sendiri setelah ditutup.</span>
      </label>
      <button className="tt-button tt-button--wide" type="submit" disabled={isSending}>
        {isSending ? 'Sebentar …' : 'Masuk'}
      </button>
    </form>
  )
}
