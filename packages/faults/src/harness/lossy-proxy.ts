import { forward, startProxy, type Passing, type Proxy } from './proxy'
import type { Random } from './random'

export interface Losses {
  /** Share of answers that never reach the client, although the server has done the work. */
  lostAnswers: number
  /** Share of requests that reach the server twice. */
  doubled: number
}

/** A bad mobile network between the phone and a host. */
export async function startLossyProxy(
  url: string,
  random: Random,
  { lostAnswers, doubled }: Losses,
): Promise<Proxy & { replays: () => number; lost: () => number }> {
  let replays = 0
  let lost = 0
  const pass = async (request: Passing) => {
    const isDoubled = random.chance(doubled)
    const isLost = random.chance(lostAnswers)
    if (isDoubled) replays += 1
    const [answer] = await Promise.all(Array.from({ length: isDoubled ? 2 : 1 }, () => forward(url, request)))
    if (!isLost) return answer
    lost += 1
    return undefined
  }
  const proxy = await startProxy(pass)
  return { ...proxy, replays: () => replays, lost: () => lost }
}
