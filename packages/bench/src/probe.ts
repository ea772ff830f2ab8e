import { openWorld } from './open-world'
const world = await openWorld(Number(process.argv[2] ?? 10000), (l) => console.log(l))
console.log(world.adminUrl)
process.on('SIGTERM', () => void world.stop().then(() => process.exit(0)))
setInterval(() => undefined, 1e6)
