import { lazyRouteComponent } from '@tanstack/react-router'
import { NotReachedError } from '../shared/refusal'

/**
 * A screen whose code comes when it is first opened. Without a signal the router would reload the page and lose
 * it; here the screen says that the server is not reached, and can be tried again.
 */
export const lazyScreen: typeof lazyRouteComponent = (importer, name) =>
  lazyRouteComponent(
    () =>
      importer().catch((cause: unknown) => {
        throw new NotReachedError(cause)
      }),
    name,
  )
