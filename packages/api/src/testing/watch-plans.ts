import { connect, createServer, type AddressInfo } from 'node:net'

/** A statement as PostgreSQL ran it, those inside functions included. */
export interface Plan {
  query: string
  root: PlanNode
}
export type PlanNode = Record<string, unknown>

/**
 * A relay to the database in which every plan is read on its way: PostgreSQL explains all that it runs to its client
 * (auto_explain at the level of a notice), whichever driver that is.
 */
export async function watchPlans(databaseUrl: string) {
  const plans: Plan[] = []
  const target = new URL(databaseUrl)
  const relay = createServer((client) => {
    const server = connect(Number(target.port || 5432), target.hostname)
    client.pipe(server).pipe(client)
    server.on(
      'data',
      readNotices((text) => {
        const plan = planIn(text)
        if (plan) plans.push(plan)
      }),
    )
    for (const socket of [client, server]) socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const bound = relay.address()
  return {
    plans,
    through: (url: string) => {
      const relayed = new URL(url)
      relayed.hostname = '127.0.0.1'
      relayed.port = String(isAddress(bound) ? bound.port : 0)
      return relayed.href
    },
    close: () => new Promise<void>((resolve) => relay.close(() => resolve())),
  }
}

/** What makes a database explain everything to whoever asks. */
export const explainEverything = (database: string): string[] => [
  `alter database ${database} set session_preload_libraries = 'auto_explain'`,
  ...Object.entries({
    log_min_duration: '0',
    log_nested_statements: 'on',
    log_format: 'json',
    log_level: 'notice',
  }).map(([name, value]) => `alter database ${database} set auto_explain.${name} = '${value}'`),
]

const isAddress = (bound: AddressInfo | string | null): bound is AddressInfo =>
  bound !== null && typeof bound === 'object'

/** Messages of the server are a letter and a length; `N` is a notice, in it `M` the text. */
function readNotices(heard: (text: string) => void): (data: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (data) => {
    rest = Buffer.concat([rest, data])
    while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
      const end = rest.readUInt32BE(1) + 1
      if (rest[0] === 'N'.charCodeAt(0)) {
        const fields = rest.toString('utf8', 5, end).split('\0')
        heard(fields.find((field) => field.startsWith('M'))?.slice(1) ?? '')
      }
      rest = rest.subarray(end)
    }
  }
}

function planIn(text: string): Plan | undefined {
  const at = text.indexOf('plan:\n')
  if (at < 0) return undefined
  const explained: unknown = JSON.parse(text.slice(at + 'plan:\n'.length))
  if (!isNode(explained) || !isNode(explained.Plan)) return undefined
  return { query: String(explained['Query Text']), root: explained.Plan }
}

export const isNode = (value: unknown): value is PlanNode => value !== null && typeof value === 'object'
