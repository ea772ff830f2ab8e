import { setTimeout as wait } from 'node:timers/promises'
import type { Fault, Trial } from '../fault'
import { startBalancer } from '../harness/balancer'
import { startPortalHost, startStaffHost, type HostProcess } from '../harness/host-process'
import { freshConnections, send } from '../harness/http'
import { percentile, seconds } from '../harness/percentile'

const CLIENTS = 8

/** New instances replace old ones while people work, first of the staff host, then of the portal. */
export const deploys: Fault = {
  id: 'F17',
  promise: 'SIGTERM deploy ×5 under load: 0 failed requests, readiness false first, drained ≤ 20 s, exit 0',
  run: async (trial) => {
    const rounds = trial.isShort ? 2 : 5
    const staff = await deploy(trial, rounds, 'SIGTERM', startStaffHost, (url) => readStaff(trial, url))
    const portal = await deploy(trial, rounds, 'SIGTERM', startPortalHost, readPortal)
    const control = await deploy(trial, 1, 'SIGKILL', startStaffHost, (url) => readStaff(trial, url))
    const drains = [...staff.drains, ...portal.drains]
    const exits = [...staff.exits, ...portal.exits]
    const failed = staff.failed + portal.failed
    const ended = exits.filter((code) => code === 0).length
    const warned = staff.warned + portal.warned
    return {
      measured: `${staff.sent} requests to the staff host, ${portal.sent} to the portal, ${failed} failed; ${warned}/${2 * rounds} not ready before the port closed, drained in ≤ ${seconds(Math.max(...drains))} (median ${seconds(percentile(drains, 0.5))}), ${ended}/${2 * rounds} exit 0`,
      passed:
        failed === 0 &&
        staff.sent > 0 &&
        portal.sent > 0 &&
        warned === 2 * rounds &&
        ended === 2 * rounds &&
        Math.max(...drains) <= 20_000,
      control: {
        build: 'SIGKILL instead of SIGTERM',
        measured: `${control.failed} of ${control.sent} failed`,
        brokeThePromise: control.failed > 0,
      },
    }
  },
}

async function deploy(
  { installation }: Trial,
  rounds: number,
  signal: NodeJS.Signals,
  start: (installation: Trial['installation']) => Promise<HostProcess>,
  read: (url: string) => Promise<boolean>,
) {
  const balancer = await startBalancer()
  const drains: number[] = []
  const exits: (number | string)[] = []
  let [sent, failed, warned] = [0, 0, 0]
  let current = await start(installation)
  balancer.add(current)
  while (!balancer.isReady(current)) await wait(20)

  let isLoaded = true
  const client = async () => {
    while (isLoaded) {
      sent += 1
      if (!(await read(balancer.url))) failed += 1
    }
  }
  const clients = Array.from({ length: CLIENTS }, client)
  for (let round = 0; round < rounds; round += 1) {
    const next = await start(installation)
    balancer.add(next)
    while (!balancer.isReady(next)) await wait(20)
    const began = performance.now()
    const answering = current.answering()
    const ended = current.end(signal)
    // The worker of a primary that was killed would still answer what is under way.
    if (signal === 'SIGKILL' && answering !== undefined) process.kill(answering, 'SIGKILL')
    if (signal === 'SIGTERM' && (await saysNotReady(current))) warned += 1
    exits.push(await ended)
    drains.push(performance.now() - began)
    balancer.remove(current)
    current = next
  }
  isLoaded = false
  await Promise.all(clients)
  await balancer.close()
  await current.end('SIGTERM')
  return { sent, failed, warned, drains, exits }
}

/** Whether the host answers /readyz with 503 while its port is still open. */
async function saysNotReady(host: HostProcess): Promise<boolean> {
  for (;;) {
    const answer = await send(`${host.url}/readyz`, { deadline: 2_000, agent: freshConnections }).catch(
      () => undefined,
    )
    if (!answer) return false
    if (answer.status === 503) return true
    await wait(10)
  }
}

async function readStaff({ mentor }: Trial, url: string): Promise<boolean> {
  const answer = await mentor.call(url, 'reference.productKinds', {}).catch(() => undefined)
  return answer?.status === 200
}

async function readPortal(url: string): Promise<boolean> {
  const answer = await send(`${url}/`).catch(() => undefined)
  return answer?.status === 200
}
