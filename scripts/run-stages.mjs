import { tail, withoutColours } from './processes.mjs'

const CORES = 2
const FAILURE_LINES = 80

/**
 * Runs stages side by side, as many as two cores carry; a stage says how many it keeps busy and which stages must
 * have ended before it. Each stage counts as one, its tests are counted besides.
 */
export async function runStages(stages) {
  const waiting = [...stages]
  const running = new Map()
  const done = new Set()
  const total = { passed: 0, failed: 0 }

  while (waiting.length > 0 || running.size > 0) {
    const free = CORES - [...running.keys()].reduce((sum, stage) => sum + stage.cores, 0)
    const next = waiting.findIndex((stage) => stage.cores <= free && isUnblocked(stage))
    if (next >= 0) {
      const [stage] = waiting.splice(next, 1)
      running.set(stage, runStage(stage))
      continue
    }
    const { stage, passed, failed } = await Promise.race(running.values())
    running.delete(stage)
    done.add(stage.name)
    total.passed += passed
    total.failed += failed
  }
  return total

  function isUnblocked(stage) {
    return (stage.after ?? []).every((name) => done.has(name) || !stages.some((other) => other.name === name))
  }
}

async function runStage(stage) {
  const started = Date.now()
  console.log(`  ${stage.name} …`)
  const { error, passed = 0, failed = 0 } = await attempt(stage)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const counts = passed + failed > 0 ? `  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : ''
  console.log(`${error ? '✗' : '✓'} ${stage.name}  ${seconds} s${counts}`)
  if (error)
    console.log(indented(`${error.message}\n${tail(withoutColours(error.output ?? ''), FAILURE_LINES)}`))
  return { stage, passed: passed + (error ? 0 : 1), failed: failed + (error ? 1 : 0) }
}

/** A stage returns its tests' counts; one that fails throws, with the counts where it has them. */
async function attempt(stage) {
  try {
    return (await stage.run()) ?? {}
  } catch (error) {
    return { error, passed: error.passed, failed: error.failed }
  }
}

function indented(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}
