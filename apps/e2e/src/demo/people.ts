import { readDemo, type SignIn } from './read-demo'

/** Whom the journeys sign in as: the part of her e-mail before the @, or `null` for the demo's entrepreneur. */
const logins = {
  mentor: 'pendamping',
  verifier: 'dp3a.kukar',
  both: 'pendamping.verifikator',
  head: 'kepala.kukar',
  partner: 'disperindag.kukar',
  province: 'dkp3a',
  provinceData: 'disperindagkop',
  admin: 'admin',
  entrepreneur: null,
} as const

export type Person = keyof typeof logins

/** @throws Error naming the person whom the demo does not have */
export const signInOf = (person: Person): SignIn => {
  const { signIns } = readDemo()
  const local = logins[person]
  const found = signIns.find(({ where, login }) =>
    local === null ? where === 'mitra' : login.startsWith(`${local}@`),
  )
  if (found) return found
  throw new Error(`The demo has no ${person}. It has: ${signIns.map(({ login }) => login).join(', ')}`)
}
