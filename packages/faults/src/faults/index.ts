import type { Fault } from '../fault'
import { killedWorker } from './f01-killed-worker'
import { lostAnswers } from './f02-lost-answers'
import { sameId } from './f03-same-id'
import { killedBackend } from './f04-killed-backend'
import { powerCut } from './f05-power-cut'
import { exhaustedPool } from './f07-exhausted-pool'
import { slowClients } from './f10-slow-clients'
import { deploys } from './f17-deploys'
import { malformedInput } from './f18-malformed-inputs'
import { changedPolicies } from './rls-14-changed-policies'

/** In this order: uploads leave thousands of visits with one mentor, and whatever is timed comes before them. */
export const faults: readonly Fault[] = [
  exhaustedPool,
  slowClients,
  deploys,
  malformedInput,
  changedPolicies,
  sameId,
  lostAnswers,
  killedWorker,
  killedBackend,
  powerCut,
]
