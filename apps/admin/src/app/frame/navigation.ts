import {
  IconBuildingStore,
  IconCalendarEvent,
  IconChartBar,
  IconEye,
  IconInbox,
  IconLifebuoy,
  IconMap2,
  IconPencilPlus,
  IconSend,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react'
import type { Permission } from '@titian/domain'
import type { LinkProps } from '@tanstack/react-router'
import type { messages } from '../../messages'
import type { Me } from '../../shared/use-me'

export type NavigationItem = {
  to: NonNullable<LinkProps['to']>
  label: keyof typeof messages.navigation
  icon: Icon
  needs: Permission
  /** The thumb's one act on a phone. */
  isPrimary?: boolean
  /** Left out of the phone's bar. */
  isWideOnly?: boolean
  /** Shows how much waits there. */
  isCounted?: boolean
}

const items = [
  { to: '/hari-ini', label: 'today', icon: IconCalendarEvent, needs: 'visit:log' },
  { to: '/catat-kunjungan', label: 'logVisit', icon: IconPencilPlus, needs: 'visit:log', isPrimary: true },
  { to: '/daftarkan', label: 'register', icon: IconUserPlus, needs: 'registry:register' },
  { to: '/antrean', label: 'queue', icon: IconInbox, needs: 'evidence:decide' },
  { to: '/kiriman', label: 'received', icon: IconInbox, needs: 'submission:decide' },
  { to: '/perlu-dilihat', label: 'attention', icon: IconEye, needs: 'attention:read', isCounted: true },
  { to: '/pantauan-daerah', label: 'regencyBoard', icon: IconChartBar, needs: 'figures:regency' },
  { to: '/pantauan', label: 'board', icon: IconMap2, needs: 'figures:province' },
  { to: '/dampingan', label: 'cases', icon: IconBuildingStore, needs: 'case:list' },
  { to: '/pendamping', label: 'mentors', icon: IconUsers, needs: 'staff:read' },
  {
    to: '/kirim-ke-dinas-mitra',
    label: 'send',
    icon: IconSend,
    needs: 'submission:send',
    isWideOnly: true,
  },
  { to: '/kelompok', label: 'groups', icon: IconUsersGroup, needs: 'group:read', isWideOnly: true },
  { to: '/angka-resmi', label: 'statistics', icon: IconChartBar, needs: 'statistics:read' },
] as const satisfies readonly NavigationItem[]

const help = {
  to: '/bantuan',
  label: 'help',
  icon: IconLifebuoy,
  needs: 'account:own',
  isWideOnly: true,
} as const satisfies NavigationItem

const accounts = {
  to: '/akun',
  label: 'accounts',
  icon: IconUsers,
  needs: 'staff:write',
} as const satisfies NavigationItem

// A mentor's list is her day, an administrator has accounts and nothing else: rights alone would show too much.
const hidden: Partial<Record<Me['duty'], readonly string[]>> = {
  mentor: ['/dampingan', '/kelompok', '/angka-resmi'],
  admin: ['/pendamping', '/angka-resmi'],
  partner: ['/angka-resmi'],
  verifier: ['/angka-resmi'],
  head: ['/angka-resmi'],
}

/** What the person's duty may open, in the order of her work. */
export const navigationFor = ({
  duty,
  permissions,
}: Pick<Me, 'duty' | 'permissions'>): readonly NavigationItem[] => {
  const own = duty === 'admin' ? [accounts] : items
  return [...own, help].filter(({ to, needs }) => permissions.includes(needs) && !hidden[duty]?.includes(to))
}

const headHolds = 7

/** The wide screen's head. Help gives way first: it stands in the person's menu too. */
export const wideNavigation = (items: readonly NavigationItem[]) =>
  items.length > headHolds ? items.filter(({ to }) => to !== help.to) : items

const barHolds = 4

/** The phone's bar, and what has no room in it: that stands in the person's menu. */
export const phoneNavigation = (items: readonly NavigationItem[]) => {
  const bar = items.filter(({ isWideOnly }) => !isWideOnly).slice(0, barHolds)
  return { bar, menu: items.filter((item) => !bar.includes(item) && item.to !== help.to) }
}

/** The first screen of each duty. */
export const firstScreens = {
  entrepreneur: '/bantuan',
  mentor: '/hari-ini',
  verifier: '/antrean',
  head: '/pantauan-daerah',
  partner: '/kiriman',
  province: '/pantauan',
  provinceData: '/pantauan',
  admin: '/akun',
} as const satisfies Record<Me['duty'], LinkProps['to']>
