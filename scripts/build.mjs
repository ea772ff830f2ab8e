import { run, tail } from './processes.mjs'
import { step } from './progress.mjs'

/** Builds both apps; what has not changed comes from the cache. */
export async function build() {
  await step('Building the apps', (detail) =>
    run('turbo', ['run', 'build', '--output-logs=new-only', '--ui=stream', '--concurrency=2'], {
      onLine: detail,
    }).then((output) => tail(output, 5)),
  )
}
