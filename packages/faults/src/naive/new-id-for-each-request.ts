import { v7 as uuidv7 } from 'uuid'
import { forward, startProxy, type Proxy } from '../harness/proxy'

/** A deliberately naive build: the server makes the record's id itself, so it cannot know a request again. */
export function startNewIdForEachRequest(url: string): Promise<Proxy> {
  return startProxy((request) => {
    const text = request.body.toString('utf8')
    const body = Buffer.from(text.replace(/^\{"id":"[^"]+"/, `{"id":"${uuidv7()}"`))
    return forward(url, {
      ...request,
      headers: { ...request.headers, 'content-length': String(body.length) },
      body,
    })
  })
}
