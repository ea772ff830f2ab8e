import type { Duty } from './duties'

/** Every right that a procedure can ask for, as `area:verb`. */
export const permissions = [
  'account:own',
  'reference:read',
  'case:read',
  'case:list',
  'case:assign',
  'case:contact',
  'case:pause',
  'case:close',
  'registry:register',
  'registry:complete',
  'registry:search',
  'registry:reveal',
  'visit:log',
  'visit:addendum',
  'evidence:submit',
  'evidence:decide',
  'attention:read',
  'attention:decide',
  'group:read',
  'group:write',
  'staff:read',
  'staff:write',
  'activation:issue',
  'figures:regency',
  'figures:province',
  'statistics:read',
  'own:read',
  'own:confirm',
] as const
export type Permission = (typeof permissions)[number]

const everyone = ['account:own', 'reference:read', 'statistics:read'] as const

/** First line of access: what each duty may do. Row-level security is the second. */
export const dutyPermissions = {
  entrepreneur: ['account:own', 'own:read', 'own:confirm'],
  mentor: [
    ...everyone,
    'case:read',
    'case:list',
    'case:contact',
    'case:pause',
    'registry:register',
    'registry:complete',
    'registry:search',
    'registry:reveal',
    'visit:log',
    'visit:addendum',
    'evidence:submit',
    'group:read',
    'activation:issue',
  ],
  verifier: [
    ...everyone,
    'case:read',
    'case:list',
    'case:assign',
    'case:contact',
    'case:pause',
    'case:close',
    'registry:complete',
    'registry:search',
    'registry:reveal',
    'evidence:decide',
    'attention:read',
    'attention:decide',
    'group:read',
    'group:write',
    'staff:read',
    'staff:write',
    'activation:issue',
    'figures:regency',
  ],
  head: [
    ...everyone,
    'case:read',
    'case:list',
    'attention:read',
    'group:read',
    'staff:read',
    'figures:regency',
  ],
  partner: [...everyone],
  province: [...everyone, 'figures:province'],
  provinceData: [...everyone, 'figures:province'],
  admin: [...everyone, 'staff:read', 'staff:write'],
} as const satisfies Record<Duty, readonly Permission[]>

/** Whether a duty holds a right. */
export const hasPermission = (duty: Duty, permission: Permission): boolean =>
  dutyPermissions[duty].some((held) => held === permission)
