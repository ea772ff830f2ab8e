import type { StaffRouter } from '@titian/api'
import type { Permission } from '@titian/domain'
import { useRouteContext } from '@tanstack/react-router'
import type { inferRouterOutputs } from '@trpc/server'

/** What each procedure answers, for the props of screens and parts. */
export type Answers = inferRouterOutputs<StaffRouter>
export type Me = Answers['identity']['me']

/** The signed-in person. Only inside the frame, whose route has loaded it. */
export const useMe = (): Me => useRouteContext({ from: '/signed-in' }).me

/** Whether the duty in use holds a right. Hiding is courtesy; the server checks. */
export const useCan = (): ((permission: Permission) => boolean) => {
  const { permissions } = useMe()
  return (permission) => permissions.includes(permission)
}
