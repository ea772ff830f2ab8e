import { portalRouter, staffRouter } from '@titian/api'
import { permissions, type Permission } from '@titian/domain'
import { z } from 'zod'

/** One procedure of a router, as the router itself lists it. */
export interface Procedure {
  path: string
  access: 'open' | 'signedIn' | Permission
  schema: z.ZodType
}

const procedure = z.object({
  _def: z.object({
    meta: z.object({ access: z.enum(['open', 'signedIn', ...permissions]) }),
    inputs: z.tuple([z.custom<z.ZodType>((value) => value instanceof z.ZodType)]),
  }),
})

const proceduresOf = (router: typeof staffRouter | typeof portalRouter): Procedure[] => {
  const found: Record<string, unknown> = router._def.procedures
  return Object.entries(found).map(([path, one]) => {
    // A procedure is a function that carries its definition.
    const definition = typeof one === 'function' && '_def' in one ? one._def : undefined
    const { meta, inputs } = procedure.parse({ _def: definition })._def
    return { path, access: meta.access, schema: inputs[0] }
  })
}

export const staffProcedures = () => proceduresOf(staffRouter)
export const portalProcedures = () => proceduresOf(portalRouter)
