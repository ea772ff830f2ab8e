import type { RouteComponent } from '@tanstack/react-router'

/** A route's component that gives its screen props, and still fetches the screen's code ahead on intent. */
export const fetchedAhead = (
  screen: { preload?: (() => Promise<void> | undefined) | undefined },
  component: () => React.ReactNode,
): RouteComponent =>
  Object.assign(component, {
    preload: async () => {
      await screen.preload?.()
    },
  })
