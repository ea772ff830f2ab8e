import { join } from 'node:path'
import type { HostProcess } from './harness/host-process'
import type { Installation } from './harness/installation'
import type { StaffClient } from './harness/staff-client'

/** What a fault is tried on. The hosts are up and ready when a fault begins, and must be when it ends. */
export interface Trial {
  seed: number
  isShort: boolean
  installation: Installation
  staff: HostProcess
  portal: () => Promise<HostProcess>
  mentor: StaffClient
  cases: readonly string[]
  historyFolder: string
}

export interface Outcome {
  measured: string
  passed: boolean
  /** What the same measure says of a deliberately naive build or setting; it must break the promise. */
  control: { build: string; measured: string; brokeThePromise: boolean }
}

export interface Fault {
  id: string
  promise: string
  run: (trial: Trial) => Promise<Outcome>
}

/** Where a part of a fault writes its history. */
export const historyFile = (trial: Trial, part: string) =>
  join(trial.historyFolder, `${part}-${trial.seed}.jsonl`)
