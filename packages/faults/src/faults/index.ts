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

export const faults: readonly Fault[] = [
  killedWorker,
  lostAnswers,
  sameId,
  killedBackend,
  powerCut,
  exhaustedPool,
  slowClients,
  deploys,
  malformedInput,
]
