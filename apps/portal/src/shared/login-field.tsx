import { Field } from './field'
import type { FormState } from './form-state'

/** What she signs in as, with the PIN or with a code. */
export const LoginField = ({ state }: { state: FormState }) => (
  <Field
    name="login"
    label="Nomor kartu atau nomor HP"
    help="Nomor kartu tertulis di kartu Titian Ibu: 8 angka."
    error={state.fields?.['login']}
    defaultValue={state.login}
    inputMode="tel"
    autoComplete="username"
    maxLength={30}
    required
  />
)
