import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, root } from './checkout.mjs'
import { run } from './processes.mjs'
import { step } from './progress.mjs'

const LEAST_NODE = [20, 19]
const stampFile = join(root, 'node_modules', '.titian-installed')

/** Installs with the lockfile when node_modules is missing or belongs to another lockfile. */
export async function install() {
  refuseOldNode()
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  await step('Installing packages', (detail) =>
    run(
      'npx',
      [
        '--yes',
        manifest.packageManager,
        'install',
        '--frozen-lockfile',
        '--config.confirmModulesPurge=false',
      ],
      { onLine: detail },
    ),
  )
  writeFileSync(stampFile, wanted)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return
  throw new Error(`Node ${process.versions.node} is too old; Titian needs ${LEAST_NODE.join('.')} or newer.`)
}
