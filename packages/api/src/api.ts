import path from 'node:path'
import { openPortalDatabase, openStaffDatabase, type Database } from '@titian/db'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import {
  asDomainError,
  baseContext,
  callerFactory,
  clockOf,
  folderStore,
  hashToken,
  privateDataFrom,
  type PrivateData,
  type RequestInfo,
  type Services,
} from './core'
import { readFileFor, receiveFile, type FileUpload } from './features/evidence'
import { activateEntrepreneur, signInEntrepreneur, signOut } from './features/identity'
import { portalRouter, staffRouter } from './routers'

export type { BaseContext, RequestInfo } from './core'

/** `onError` is told of everything that becomes a 500, with its cause, for the log. */
export type ApiOptions = {
  secret: string
  dataFolder: string
  now?: () => Date
  onError?: (error: unknown, requestId: string) => void
}

// A batch of more would let one request do the work of a thousand (security.md §0.5).
const maxBatchSize = 10

const retryLater = new Headers({ 'retry-after': '2' })

const servicesOf = (
  database: Database,
  privateData: PrivateData,
  { dataFolder, now }: ApiOptions,
): Services => ({
  database,
  privateData,
  files: folderStore(path.join(dataFolder, 'files')),
  clock: clockOf(now),
})

/** A refusal of the database becomes one of ours; anything else stays a fault. */
const refusing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    throw asDomainError(error) ?? error
  }
}

const handlerOf =
  (services: Services, router: typeof staffRouter | typeof portalRouter, { onError }: ApiOptions) =>
  (request: Request, info: RequestInfo): Promise<Response> =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: request,
      router,
      allowMethodOverride: true,
      maxBatchSize,
      createContext: () => baseContext(services, info),
      responseMeta: ({ errors }) =>
        errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE') ? { headers: retryLater } : {},
      onError: ({ error }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') onError?.(error.cause ?? error, info.requestId)
      },
    })

/** The staff host's API: the staff router over HTTP, files, readiness. */
export const openStaffApi = (urls: { api: string; auth: string }, options: ApiOptions) => {
  const services = servicesOf(openStaffDatabase(urls), privateDataFrom(options.secret), options)
  return {
    handle: handlerOf(services, staffRouter, options),
    receiveFile: (info: RequestInfo, upload: FileUpload) =>
      refusing(() => receiveFile(baseContext(services, info), upload)),
    readFile: (info: RequestInfo, fileId: string) =>
      refusing(() => readFileFor(baseContext(services, info), fileId)),
    warm: services.database.warm,
    isReady: services.database.isReady,
    close: services.database.close,
  }
}
export type StaffApi = ReturnType<typeof openStaffApi>

const callPortal = callerFactory(portalRouter)

/** The portal's API, whose secret is `portalSecretFrom` of the installation's: its router in-process and over HTTP, and what its sign-in library needs. */
export const openPortalApi = (urls: { portal: string }, options: ApiOptions) => {
  const services = servicesOf(
    openPortalDatabase(urls),
    privateDataFrom(options.secret, options.secret),
    options,
  )
  return {
    handle: handlerOf(services, portalRouter, options),
    caller: async (info: RequestInfo) => callPortal(baseContext(services, info)),
    signIn: (
      info: Pick<RequestInfo, 'address' | 'device'>,
      input: Parameters<typeof signInEntrepreneur>[2],
    ) => signInEntrepreneur(services, info, input),
    activate: (info: Pick<RequestInfo, 'address'>, input: Parameters<typeof activateEntrepreneur>[2]) =>
      activateEntrepreneur(services, info, input),
    signOut: (request: RequestInfo) => signOut({ services, request }),
    hasSession: async (token: string) =>
      (await services.database.identity.readSession(hashToken(token))) !== undefined,
    warm: services.database.warm,
    isReady: services.database.isReady,
    close: services.database.close,
  }
}
export type PortalApi = ReturnType<typeof openPortalApi>

/** A refusal that a host may show as it is; undefined means a fault of ours. */
export const asRefusal = asDomainError
