import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startEmbedded, type EmbeddedServer } from './start-embedded'

const secret = 'a secret of the tests, 32 bytes long'
const DEAD_PID = 2 ** 22 + 1

let folder: string
let server: EmbeddedServer | undefined

beforeAll(() => {
  folder = join(tmpdir(), `titian-embedded-${randomUUID()}`)
})
afterEach(async () => {
  await server?.stop()
  server = undefined
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (options: { port?: number; secret?: string } = {}) =>
  startEmbedded({ folder, durable: false, port: 55_418, secret, ...options })

async function ask(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(query)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

describe('the embedded server', () => {
  it('keeps its data from one start to the next', async () => {
    server = await start()
    await ask(server.adminUrl, 'create table kept (answer int)')
    await ask(server.adminUrl, 'insert into kept values (7)')
    await server.stop()
    server = await start()
    expect(await ask(server.adminUrl, 'select answer from kept')).toBe(7)
  })

  it('listens on this machine only and asks for a SCRAM password', async () => {
    server = await start()
    expect(await ask(server.adminUrl, `select current_setting('listen_addresses') as answer`)).toBe(
      '127.0.0.1',
    )
    expect(
      await ask(
        server.adminUrl,
        `select string_agg(distinct auth_method, ',') as answer from pg_hba_file_rules`,
      ),
    ).toBe('scram-sha-256')
  })

  it('is taken over and stopped when a killed process left it running', async () => {
    const left = await start()
    writeFileSync(join(folder, 'owner.pid'), `${DEAD_PID}\n`)
    const pid = readFileSync(join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]
    server = await start({ port: 55_419 })
    expect(server.port).toBe(left.port)
    expect(readFileSync(join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]).toBe(pid)
    await server.stop()
    await expect(ask(left.adminUrl, 'select 1')).rejects.toThrow()
  })

  it('is left running by a process that did not claim it', async () => {
    const first = await start()
    writeFileSync(join(folder, 'owner.pid'), `${process.ppid}\n`)
    const guest = await start()
    await guest.stop()
    expect(await ask(first.adminUrl, 'select 1 as answer')).toBe(1)
    server = first
    writeFileSync(join(folder, 'owner.pid'), `${process.pid}\n`)
  })

  it('starts beside a stale postmaster.pid', async () => {
    writeFileSync(join(folder, 'database', 'postmaster.pid'), `${DEAD_PID}\n${folder}\n0\n55418\n\n\n\n`)
    server = await start()
    expect(await ask(server.adminUrl, 'select 1 as answer')).toBe(1)
  })

  it('takes another port when the wanted one is busy', async () => {
    const busy = createServer()
    await new Promise<void>((resolve) => busy.listen(55_420, '127.0.0.1', resolve))
    server = await start({ port: 55_420 })
    expect(server.port).not.toBe(55_420)
    busy.close()
  })

  it('says so when the database was made with another secret', async () => {
    await expect(start({ secret: 'another secret, also 32 bytes long' })).rejects.toThrow(
      /another TITIAN_SECRET/,
    )
  })
})
