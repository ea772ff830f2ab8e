import type { Outcome } from '../fault'
import { describeFindings, type Findings } from '../harness/check-history'
import { forward, startProxy, type Passing, type Proxy } from '../harness/proxy'

const AT_ONCE = 8

/** A deliberately naive build: it says yes when it has heard the request, and does the work afterwards. */
async function startAnswersFirst(url: string): Promise<Proxy & { settled: () => Promise<unknown> }> {
  const queue: Passing[] = []
  const working = new Set<Promise<void>>()
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await forward(url, next).catch(() => undefined)
  }
  const begin = () => {
    const one: Promise<void> = work().finally(() => working.delete(one))
    working.add(one)
  }
  const proxy = await startProxy(async (request) => {
    queue.push(request)
    if (working.size < AT_ONCE) begin()
    const [, visitId = ''] = /"id":"([^"]+)"/.exec(request.body.toString('utf8')) ?? []
    const body = JSON.stringify({ result: { data: { visitId } } })
    return { status: 200, headers: { 'content-type': 'application/json' }, body, milliseconds: 0 }
  })
  return { ...proxy, settled: () => Promise.all(working) }
}

/** The control of a fault under upload: against a build that answers first, something must be lost. */
export async function controlOfAnswersFirst(
  url: string,
  uploadTo: (url: string, settled: () => Promise<unknown>) => Promise<{ findings: Findings }>,
): Promise<Outcome['control']> {
  const naive = await startAnswersFirst(url)
  const { findings } = await uploadTo(naive.url, naive.settled)
  naive.close()
  return {
    build: 'answers before it commits',
    measured: describeFindings(findings),
    brokeThePromise: findings.lost.length > 0,
  }
}
