export type StaffKind = 'mentors' | 'accounts'
