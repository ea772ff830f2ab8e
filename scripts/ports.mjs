import { createServer } from 'node:net'

const NEIGHBOURS = 20

/**
 * The port for a host: the one of the environment variable, which must be free,
 * else the usual one or its next free neighbour.
 */
export async function choosePort(variable, usual, address) {
  const given = process.env[variable]
  if (given !== undefined && given !== '') {
    const port = Number(given)
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`${variable}=${given} is not a port.`)
    if (await isFree(port, address)) return port
    throw new Error(
      `Port ${port} of ${variable} is in use by another program. Choose another, or leave ${variable} out.`,
    )
  }
  for (let port = usual; port < usual + NEIGHBOURS; port += 1) {
    if (!(await isFree(port, address))) continue
    if (port !== usual) console.log(`  Port ${usual} is in use; taking ${port}.`)
    return port
  }
  throw new Error(
    `Ports ${usual} to ${usual + NEIGHBOURS - 1} are all in use. Set ${variable} to a free one.`,
  )
}

function isFree(port, address) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, address, () => probe.close(() => resolve(true)))
  })
}

/** Any port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
