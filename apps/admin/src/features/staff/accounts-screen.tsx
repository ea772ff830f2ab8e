import { StaffScreen } from './staff-screen'

/** Every account of staff, for the administrator. */
export function AccountsScreen() {
  return <StaffScreen kind="accounts" canWrite />
}
