import { requestInfo } from '../../../server/request-info'
import { services } from '../../../server/services'

const handle = async (request: Request): Promise<Response> =>
  services().api.handle(request, await requestInfo())

export { handle as GET, handle as POST }
