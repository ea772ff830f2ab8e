import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants } from 'node:zlib'
import compression from 'compression'

// A page fits the small window, in which this quality costs what half of it does in the usual one.
const params = { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_LGWIN]: 18 }
const middleware = compression({ threshold: 512, brotli: { params } })

/** Makes the response compress what is written to it: brotli where the browser takes it. */
export const compressInto = (request: IncomingMessage, response: ServerResponse) => {
  asNodeMiddleware(middleware)(request, response, () => undefined)
}

type NodeMiddleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

// It is typed for Express, yet uses nothing but Node's request and response, and calls `next` at once.
const asNodeMiddleware = (express: unknown): NodeMiddleware => {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return express as NodeMiddleware
}
