import { openWorld } from './open-world'
import { say } from './say'
import { sizes } from './world/scale'

/** `build-world.ts 10000`: builds the world of one size, or finds it. */
const size = sizes.find((known) => String(known) === process.argv[2])
if (!size) throw new Error(`Name a size: ${sizes.join(', ')}.`)
const world = await openWorld(size, say)
say(`${JSON.stringify(world.built, null, 2)}`)
await world.stop()
