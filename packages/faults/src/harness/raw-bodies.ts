/** A body that no JavaScript value writes, or one under a content type that is not JSON. */
export interface RawBody {
  name: string
  body: Buffer
  contentType: string
}

const json = 'application/json'
const text = (name: string, body: string, contentType = json): RawBody => ({
  name,
  body: Buffer.from(body),
  contentType,
})

/** The hand-written part: what a schema cannot describe. */
export const rawBodies: readonly RawBody[] = [
  text('an array 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  text('an object 20,000 deep', `${'{"id":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  text('__proto__', '{"__proto__":{"polluted":true}}'),
  text('a prototype', '{"constructor":{"prototype":{"polluted":true}}}'),
  text('a key twice', '{"id":"a","id":"b","caseId":1,"caseId":{}}'),
  text('NaN', '{"id":NaN}'),
  text('1e309', '{"limit":1e309,"id":1e309}'),
  text('cut off', '{"id":"019a'),
  text('nothing', ''),
  text('blanks', '   '),
  text('a byte order mark', '\ufeff{}'),
  text('an escaped NUL', '{"id":"\\u0000","text":"\\u0000","name":"\\u0000"}'),
  text('an escaped half of a pair', '{"id":"\\ud800","text":"\\udfff"}'),
  text('a batch of nothing', '{"0":null,"1":null}'),
  text('a hundred thousand keys', `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`),
  {
    name: 'bad UTF-8',
    body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
    contentType: json,
  },
  { name: 'bytes', body: Buffer.from([0, 1, 2, 3, 255, 254]), contentType: json },
  text('XML', '<a/>', 'application/xml'),
  text('a form', 'id=1', 'application/x-www-form-urlencoded'),
  text('plain text', '{}', 'text/plain'),
  text('a form with parts', '--x\r\n\r\n--x--', 'multipart/form-data; boundary=x'),
  text('bytes by name', '{}', 'application/octet-stream'),
  text('an odd character set', '{}', 'application/json; charset=utf-7'),
  text('no content type that exists', '{}', 'x'),
]

/** 20 MB in one string; sent less often than the others. */
export const hugeBody: RawBody = text('a string of 20 MB', `{"id":"${'x'.repeat(20 * 1024 * 1024)}"}`)
