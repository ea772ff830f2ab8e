import type { StaffRouter } from '@titian/api'
import { createTRPCReact, httpBatchLink, type CreateTRPCReact } from '@trpc/react-query'

/** The staff host's procedures as hooks. */
export const trpc: CreateTRPCReact<StaffRouter, unknown> = createTRPCReact<StaffRouter>()

/** Reads go by POST as well, so that no search word stands in a URL or a log. */
export const apiClient = trpc.createClient({
  links: [
    httpBatchLink({
      url: '/trpc',
      maxItems: 10,
      methodOverride: 'POST',
      headers: { 'x-titian': '1' },
    }),
  ],
})
