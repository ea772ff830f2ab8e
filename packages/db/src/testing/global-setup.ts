import type { TestProject } from 'vitest/node'
import { startTestServer } from './test-server'
import { dropTemplate, makeTemplate, type Template } from './template-database'

declare global {
  /** Each project of a vitest process loads this file anew; the server is shared all the same. */
  var titianTestRun: Promise<Run> | undefined
}

const TEST_SECRET = 'a secret that only tests know: 32 bytes and more'

interface Run {
  template: Template
  stop: () => Promise<void>
  users: number
}

/** One server and one template for all projects of a vitest process. */
export async function setup(project: TestProject): Promise<void> {
  const run = await (globalThis.titianTestRun ??= startRun())
  run.users += 1
  project.provide('titianTemplate', run.template)
}

export async function teardown(): Promise<void> {
  const run = await globalThis.titianTestRun
  if (!run) return
  run.users -= 1
  if (run.users > 0) return
  await dropTemplate(run.template)
  await run.stop()
}

async function startRun(): Promise<Run> {
  const server = await startTestServer(process.env.TITIAN_SECRET ?? TEST_SECRET)
  const template = await makeTemplate(server.adminUrl, process.env.TITIAN_SECRET ?? TEST_SECRET)
  return { template, stop: server.stop, users: 0 }
}
