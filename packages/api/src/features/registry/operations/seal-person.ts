import type { OperationContext } from '../../../core'

type Person = { nik?: unknown; phone?: unknown; address?: unknown }

/** The received body is kept for the office; what identifies her stays encrypted in it too. */
export const sealPerson = <Woman extends Person>(
  { services }: OperationContext,
  { nik, phone, address, ...open }: Woman,
  context: string,
) => {
  const sealed = services.privateData.seal(JSON.stringify({ nik, phone, address }), context)
  return { ...open, sealed: sealed.toString('base64') }
}
