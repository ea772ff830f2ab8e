import { ask } from './ask'
import type { Answer } from './services'

/** Sets her PIN with an activation code. @returns why it could not be, else nothing */
export const activate = async (input: {
  login: string
  code: string
  pin: string
}): Promise<Answer | undefined> => {
  const asked = await ask((api) => api.identity.activate(input))
  return asked.ok ? undefined : asked.answer
}
