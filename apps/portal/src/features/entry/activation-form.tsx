'use client'

import { useActionState, useState } from 'react'
import { Field } from '../../shared/field'
import { FormMessage } from '../../shared/form-message'
import type { FormAction } from '../../shared/form-state'
import { LoginField } from '../../shared/login-field'
import { PinField, ShowPin } from '../../shared/pin-field'

/** Sets the PIN with the code that the mentor handed over, the first time or after it was forgotten. */
export function ActivationForm({ action }: { action: FormAction }) {
  const [state, send, isSending] = useActionState(action, {})
  const [isShown, show] = useState(false)
  return (
    <form className="form" action={send}>
      <FormMessage text={state.message} />
      <LoginField state={state} />
      <Field
        name="code"
        label="Kode dari pendamping"
        help="8 huruf dan angka, misalnya AB12-CD34."
        error={state.fields?.['code']}
        defaultValue={state.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={30}
        required
      />
      <PinField
        name="pin"
        label="PIN baru"
        purpose="new-password"
        isShown={isShown}
        help="6 angka yang Ibu ingat. Jangan tanggal lahir, jangan berurutan."
        error={state.fields?.['pin']}
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
        {isSending ? 'Sebentar …' : 'Simpan PIN dan masuk'}
      </button>
    </form>
  )
}
