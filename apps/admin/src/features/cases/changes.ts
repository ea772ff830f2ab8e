import { keysOf, type CaseAction, type Permission } from '@titian/domain'

const rights = {
  pause: 'case:pause',
  resume: 'case:pause',
  leave: 'case:close',
  graduate: 'case:close',
  reopen: 'case:close',
} as const satisfies Partial<Record<CaseAction, Permission>>
export type Change = keyof typeof rights

/** What the reader may do with the state of this case, by her right and by its status. */
export const changesFor = (
  actions: readonly CaseAction[],
  can: (permission: Permission) => boolean,
): Change[] => keysOf(rights).filter((change) => actions.includes(change) && can(rights[change]))
