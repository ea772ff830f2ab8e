import { forgetSessions } from './demo/sessions'
import { readDemo } from './demo/read-demo'

/** Makes sure that both hosts of the demo answer before the first browser starts. */
export default async function setUp() {
  const { staffUrl, portalUrl } = readDemo()
  forgetSessions()
  for (const url of [staffUrl, portalUrl]) {
    const response = await fetch(url, { signal: AbortSignal.timeout(20_000) })
    if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  }
}
