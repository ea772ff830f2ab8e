import { expect, it } from 'vitest'
import { canDo, caseActions, caseLifecycle, caseStatuses } from '../cases'
import { keysOf } from '../core'
import { duties } from './duties'
import { hasPermission, permissions } from './permissions'

const writes = [
  'case:assign',
  'registry:register',
  'registry:complete',
  'visit:log',
  'visit:addendum',
  'evidence:submit',
  'evidence:decide',
  'production:record',
  'class:propose',
  'licence:record',
  'attention:decide',
  'group:write',
] as const

it('head, partner and province change no person, case, visit or evidence', () => {
  for (const duty of ['head', 'partner', 'province', 'provinceData', 'admin'] as const) {
    expect(writes.filter((right) => hasPermission(duty, right))).toEqual([])
  }
})

it('nobody may both submit and decide evidence in one duty', () => {
  expect(
    duties.filter((duty) => hasPermission(duty, 'evidence:submit') && hasPermission(duty, 'evidence:decide')),
  ).toEqual([])
})

it('every right is held by some duty', () => {
  expect(permissions.filter((right) => !duties.some((duty) => hasPermission(duty, right)))).toEqual([])
})

it('the lifecycle answers for every status and action', () => {
  for (const status of keysOf(caseStatuses)) {
    for (const action of caseActions)
      expect(canDo(status, action)).toBe(caseLifecycle[status].some((allowed) => allowed === action))
  }
})
