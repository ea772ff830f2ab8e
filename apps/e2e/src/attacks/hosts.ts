import { portalRouter, staffRouter } from '@titian/api'
import { readDemo } from '../demo/read-demo'
import { fieldOf } from './value-at'

/** A host under attack, with every procedure that its own router lists. */
export type Host = { name: 'staff' | 'portal'; url: () => string; mutations: string[]; queries: string[] }

const namesOf = (router: typeof staffRouter | typeof portalRouter, type: 'mutation' | 'query'): string[] =>
  Object.entries<unknown>(router._def.procedures).flatMap(([name, procedure]) =>
    // A procedure is a function that carries its definition.
    fieldOf(fieldOf(procedure, '_def'), 'type') === type ? [name] : [],
  )

const hostOf = (
  name: Host['name'],
  router: typeof staffRouter | typeof portalRouter,
  url: () => string,
): Host => ({ name, url, mutations: namesOf(router, 'mutation'), queries: namesOf(router, 'query') })

/** Both hosts of the demo: each attack is made on the one as on the other. */
export const hosts: readonly Host[] = [
  hostOf('staff', staffRouter, () => readDemo().staffUrl),
  hostOf('portal', portalRouter, () => readDemo().portalUrl),
]
