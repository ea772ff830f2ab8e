import { causesOf } from './causes-of'
import { requestInfo } from './request-info'
import { services } from './services'
import { unexpected } from './unexpected'

/** What everyone may read, at most 30 seconds old. @throws an error whose digest is the reference number */
export const publicPage = async () => {
  const { publicPage: read, log } = services()
  try {
    return await read()
  } catch (error) {
    const { requestId } = await requestInfo()
    log.error({ requestId, causes: causesOf(error) }, 'public page')
    throw unexpected(requestId)
  }
}
