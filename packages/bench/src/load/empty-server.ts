import { getRequestListener } from '@hono/node-server'
import { initTRPC } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono } from 'hono'
import { createServer } from 'node:http'

/** The product's stack with nothing in it: one tRPC procedure on Hono. What it costs is the unit of the CPU gate. */
const t = initTRPC.create()
const router = t.router({ nothing: t.procedure.query(() => ({ ok: true })) })

const host = new Hono().all('/trpc/*', (c) =>
  fetchRequestHandler({ endpoint: '/trpc', req: c.req.raw, router, createContext: () => ({}) }),
)
const listener = getRequestListener(host.fetch, { overrideGlobalObjects: false })

process.once('SIGTERM', () => process.exit(0))
createServer((incoming, outgoing) => void listener(incoming, outgoing)).listen(
  Number(process.env.PORT),
  '127.0.0.1',
)
