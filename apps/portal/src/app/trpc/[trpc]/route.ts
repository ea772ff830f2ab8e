import { requestInfo } from '../../../server/request-info'
import { services } from '../../../server/services'

const handle = async (request: Request): Promise<Response> =>
  services().api.handle(request, await requestInfo())

export { handle as GET }

/** JSON only: a form on another site can send anything else without asking (security.md §0.5). */
export const POST = async (request: Request): Promise<Response> => {
  if (!/^application\/json(;|$)/.test(request.headers.get('content-type') ?? '')) {
    const message = 'Cara kirim ini tidak dilayani.'
    return Response.json({ error: { reason: 'media_type', message } }, { status: 415 })
  }
  return handle(request)
}
