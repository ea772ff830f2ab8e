import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { hosts, type Host } from '../src/attacks/hosts'
import { send, speak } from '../src/attacks/http'
import { oddHttp, smuggled } from '../src/attacks/odd-http'
import { unsecured } from '../src/attacks/unsecured'

const megabyte = 1024 * 1024
const most = 256 * 1024

for (const host of hosts) {
  test.describe(`${host.name} host`, () => {
    test('A47 more than ten calls in one request are refused in 2 kB', async () => {
      const [query = ''] = host.queries.filter((name) => /^(identity\.me|own\.page)$/.test(name))
      const names = {
        '7,000 commas': ','.repeat(7_000),
        '1,000 calls': Array(1_000).fill(query).join(','),
        'eleven calls': Array(11).fill(query).join(','),
        'calls, commas and nonsense': `${query},,nothing,${','.repeat(500)}${query},__proto__`,
      }
      for (const [name, path] of Object.entries(names))
        for (const method of ['GET', 'POST']) {
          const { status, body } = await calls(host, method, path)
          expect([name, method, status]).toEqual([name, method, 400])
          expect(body.length, name).toBeLessThanOrEqual(2_048)
        }
      // Without batch=1 the commas are one name, which is not repeated to whoever asks.
      const one = await send(host.url(), `/trpc/${','.repeat(7_000)}`)
      expect([one.status, one.body.length <= 2_048]).toEqual([404, true])
      const ten = await calls(host, 'POST', Array(10).fill(query).join(','))
      expect(JSON.parse(ten.body)).toHaveLength(10)
    })

    for (const [name, length, part, refusal] of [
      ['of 20 MB', `Content-Length: ${20 * megabyte}`, 'x'.repeat(0x10000), 413],
      ['without a length', 'Transfer-Encoding: chunked', `10000\r\n${'x'.repeat(0x10000)}\r\n`, 411],
    ] as const)
      test(`A48 a body ${name} is refused before it is read`, async () => {
        const begun = await speak(host.url(), head(host, length), part)
        expect([begun.statuses, begun.isClosed]).toEqual([[refusal], true])
        expect(unsecured(begun.text)).toEqual([])

        // Whoever goes on all the same is cut off; the two kernels hold some of it by themselves.
        const whole = await speak(host.url(), head(host, length), ...Array<string>(320).fill(part))
        expect(whole.isClosed).toBe(true)
        expect(whole.bytesSent).toBeLessThan(12 * megabyte)
      })

    test('A48 a packed body is never unpacked', async () => {
      const bomb = gzipSync(Buffer.alloc(100 * megabyte, ' '))
      expect(bomb.length).toBeLessThan(most)
      for (const packing of ['gzip', 'br', 'deflate', 'gzip, gzip', 'identity, gzip']) {
        const { status, headers } = await post(host, bomb, { 'content-encoding': packing })
        expect([packing, status, headers.connection]).toEqual([packing, 415, 'close'])
      }
    })

    test('A48 256 kB are read and one byte more is not', async () => {
      const json = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes - '{"a":""}'.length) })
      const [atMost, over] = [await post(host, json(most)), await post(host, json(most + 1))]
      expect([atMost.status, over.status]).toEqual([401, 413])
    })

    for (const { name, bytes, refusals } of oddHttp) {
      test(`A51 ${name}: refused, closed, and nothing behind it answered`, async () => {
        const { statuses, text, isClosed } = await speak(host.url(), bytes(host))
        expect(statuses).toHaveLength(1)
        expect(refusals).toContain(statuses[0])
        expect(isClosed).toBe(true)
        expect(unsecured(text)).toEqual([])
      })
    }

    test('A51 what stands behind a refused body is not answered', async () => {
      for (const [refusal, lines] of [
        [413, [`Origin: ${host.url()}`, `Content-Length: ${20 * megabyte}`]],
        [403, ['Origin: https://evil.example', 'Content-Length: 200000']],
        [415, [`Origin: ${host.url()}`, 'Content-Encoding: gzip', 'Content-Length: 200000']],
      ] as const) {
        const request = [
          'POST /trpc/identity.endOtherSessions HTTP/1.1',
          hostLine(host),
          ...lines,
          '',
          smuggled,
        ]
        const { statuses, isClosed } = await speak(host.url(), request.join('\r\n'))
        expect([statuses, isClosed]).toEqual([[refusal], true])
      }
    })

    test('A51 two plain requests behind each other are both answered', async () => {
      const plain = `GET /healthz HTTP/1.1\r\n${hostLine(host)}\r\n\r\n`
      const last = plain.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')
      expect((await speak(host.url(), plain + last)).statuses).toEqual([200, 200])
    })
  })
}

test('A48 a file has a limit of its own, 6 MB', async () => {
  const [staff] = hosts
  if (!staff) throw new Error('There is a staff host.')
  const id = '0190c0de-0000-7000-8000-000000000000'
  const put = (bytes: number, sent: number) =>
    speak(
      staff.url(),
      [
        `PUT /files/${id} HTTP/1.1`,
        hostLine(staff),
        `Origin: ${staff.url()}`,
        `X-Titian-Case: ${id}`,
        `X-Titian-Sha256: ${'a'.repeat(64)}`,
        'Connection: close',
        `Content-Length: ${bytes}`,
        '',
        '',
      ].join('\r\n'),
      Buffer.alloc(sent),
    )
  expect((await put(6 * megabyte + 1, 0x10000)).statuses).toEqual([413])
  expect((await put(6 * megabyte, 6 * megabyte)).statuses).toEqual([401])
})

const hostLine = (host: Host) => `Host: ${new URL(host.url()).host}`

const head = (host: Host, length: string): string =>
  [
    'POST /trpc/identity.endOtherSessions HTTP/1.1',
    hostLine(host),
    `Origin: ${host.url()}`,
    'Content-Type: application/json',
    length,
    '',
    '',
  ].join('\r\n')

const post = (host: Host, body: string | Buffer, headers = {}) =>
  send(host.url(), '/trpc/identity.endSession', {
    method: 'POST',
    headers: {
      origin: host.url(),
      'content-type': 'application/json',
      'content-length': body.length,
      ...headers,
    },
    body,
  })

const calls = (host: Host, method: string, path: string) =>
  send(
    host.url(),
    `/trpc/${path}?batch=1${method === 'GET' ? '&input=%7B%7D' : ''}`,
    method === 'GET'
      ? {}
      : { method, headers: { origin: host.url(), 'content-type': 'application/json' }, body: '{}' },
  )
