import { run } from './processes.mjs'

const stage = (name, command, ...args) => ({
  name,
  cores: 1,
  run: () => run(command, args).then(() => undefined),
})

/** What needs neither a database nor a browser. */
export const checkStages = [
  stage('types', 'turbo', 'run', 'typecheck', '--output-logs=errors-only', '--ui=stream', '--concurrency=1'),
  stage('lint', 'eslint', '--config', 'packages/config/eslint.js', '--max-warnings=0', '.'),
  stage('format', 'prettier', '--check', '--log-level=warn', '.'),
  stage(
    'imports',
    'depcruise',
    '--config',
    'packages/config/dependency-cruiser.cjs',
    'apps',
    'packages',
    'scripts',
  ),
  stage('unused', 'knip', '--config', 'packages/config/knip.json'),
  stage('versions', 'sherif'),
]
