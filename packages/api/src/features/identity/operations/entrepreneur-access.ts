import {
  DomainError,
  normaliseMobile,
  type activateInput,
  type entrepreneurSignInInput,
} from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { hashToken, type RequestInfo, type Services } from '../../../core'
import { hashSecret, newToken, verifySecret } from '../secrets'
import { refuseWhileBlocked, wrongCredentials } from './sign-in'

const thirtyDays = 30 * 24 * 60 * 60

const loginKey = (login: string) => normaliseMobile(login) ?? login

/**
 * Signs an entrepreneur in by card number or phone and PIN. The host's sign-in library keeps the returned token.
 * @throws DomainError UNAUTHENTICATED `wrong_credentials`, TOO_MANY `too_many_attempts`
 */
export const signInEntrepreneur = async (
  services: Services,
  request: Pick<RequestInfo, 'address' | 'device'>,
  input: z.infer<typeof entrepreneurSignInInput>,
): Promise<{ accountId: string; token: string }> => {
  const { identity } = services.database
  const login = loginKey(input.login)
  const attempt = await identity.beginSignIn(login, request.address)
  refuseWhileBlocked(attempt.blockedSeconds)
  const isRight = await verifySecret(attempt.secretHash, input.pin)
  if (!isRight || attempt.accountId === null)
    throw wrongCredentials('Nomor atau PIN tidak cocok. Coba lagi pelan-pelan.')
  await identity.forgiveAttempts(login, request.address)
  return {
    accountId: attempt.accountId,
    token: await openEntrepreneurSession(services, request, attempt.accountId),
  }
}

/**
 * Sets her PIN with an activation code, for the first time or after she forgot it.
 * @throws DomainError BAD_INPUT `code_wrong`, TOO_MANY `too_many_attempts`
 */
export const activateEntrepreneur = async (
  services: Services,
  request: Pick<RequestInfo, 'address'>,
  input: z.infer<typeof activateInput>,
) => {
  const { identity } = services.database
  const login = loginKey(input.login)
  const codeHash = services.privateData.hashActivationCode(input.code)
  const attempt = await identity.tryActivation(login, codeHash, request.address)
  refuseWhileBlocked(attempt.blockedSeconds)
  const wrong = new DomainError(
    'BAD_INPUT',
    'code_wrong',
    'Nomor atau kode tidak cocok, atau kode sudah tidak berlaku. Minta kode baru kepada pendamping.',
    'code',
  )
  if (!attempt.isRight) throw wrong
  const accountId = await identity.activate(login, codeHash, await hashSecret(input.pin))
  if (accountId === null) throw wrong
  return { done: true as const }
}

const openEntrepreneurSession = async (
  services: Services,
  request: Pick<RequestInfo, 'device'>,
  accountId: string,
) => {
  const token = newToken()
  const opened = await services.database.identity.openSession({
    accountId,
    tokenHash: hashToken(token),
    id: uuidv7(),
    duty: 'entrepreneur',
    region: '',
    device: request.device,
    idleSeconds: thirtyDays,
    lifeSeconds: thirtyDays,
  })
  if (!opened) throw wrongCredentials('Nomor atau PIN tidak cocok. Coba lagi pelan-pelan.')
  return token
}
