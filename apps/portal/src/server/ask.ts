import { redirect } from 'next/navigation'
import type { PortalApi } from '@titian/api'
import { causesOf } from './causes-of'
import { requestInfo } from './request-info'
import { services, type Answer } from './services'
import { unexpected } from './unexpected'

type Caller = Awaited<ReturnType<PortalApi['caller']>>
export type Asked<Value> = { ok: true; value: Value } | { ok: false; answer: Answer }

/**
 * Calls the api in-process as the person who asks. A session that ended leads to the sign-in page.
 * @throws UnexpectedError whose digest is the reference number on the error page
 */
export const ask = async <Value>(work: (api: Caller) => Promise<Value>): Promise<Asked<Value>> => {
  const asked = await tried(work)
  if (!asked.ok && asked.answer.code === 'UNAUTHENTICATED') redirect('/masuk?alasan=berakhir')
  return asked
}

/** The same for what a page cannot do without. */
export const askFor = async <Value>(work: (api: Caller) => Promise<Value>): Promise<Value> => {
  const asked = await ask(work)
  if (!asked.ok) throw unexpected((await requestInfo()).requestId)
  return asked.value
}

const tried = async <Value>(work: (api: Caller) => Promise<Value>): Promise<Asked<Value>> => {
  const info = await requestInfo()
  const { api, answerOf, log } = services()
  try {
    return { ok: true, value: await work(await api.caller(info)) }
  } catch (error) {
    const answer = answerOf(error)
    if (answer) return { ok: false, answer }
    log.error({ requestId: info.requestId, causes: causesOf(error) }, 'unexpected')
    throw unexpected(info.requestId)
  }
}
