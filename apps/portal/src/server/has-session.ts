import { requestInfo } from './request-info'
import { services } from './services'

/** Whether the browser holds a session whose row is alive. */
export const hasSession = async (): Promise<boolean> => {
  const { sessionToken } = await requestInfo()
  return sessionToken !== null && services().api.hasSession(sessionToken)
}
