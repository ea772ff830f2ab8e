import { setTimeout as wait } from 'node:timers/promises'
import type { HostProcess } from './host-process'
import { forward, startProxy } from './proxy'

const PROBE_MILLISECONDS = 100

/**
 * A proxy in front of a host's instances, as an office has one: it sends requests to those that say they are ready,
 * to any when none does, and never tries a second time.
 */
export async function startBalancer() {
  const instances = new Set<HostProcess>()
  let turn = 0
  const ready = new Set<HostProcess>()
  let isOpen = true
  const probing = (async () => {
    while (isOpen) {
      await Promise.all(
        [...instances].map(async (one) => {
          if (await one.isReady()) ready.add(one)
          else ready.delete(one)
        }),
      )
      await wait(PROBE_MILLISECONDS)
    }
  })()
  const proxy = await startProxy(async (request) => {
    const able = [...(ready.size > 0 ? ready : instances)]
    turn += 1
    const chosen = able[turn % able.length]
    return chosen ? forward(chosen.url, request) : undefined
  })
  return {
    url: proxy.url,
    isReady: (one: HostProcess) => ready.has(one),
    add: (one: HostProcess) => void instances.add(one),
    remove: (one: HostProcess) => {
      instances.delete(one)
      ready.delete(one)
    },
    close: async () => {
      isOpen = false
      await probing
      proxy.close()
    },
  }
}
