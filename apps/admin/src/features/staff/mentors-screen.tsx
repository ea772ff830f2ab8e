import { useCan, useMe } from '../../shared/use-me'
import { StaffScreen } from './staff-screen'

/** The office's mentors: who they are, how many women each accompanies. The head reads, the verifier adds. */
export function MentorsScreen() {
  const can = useCan()
  const { duty } = useMe()
  return <StaffScreen kind="mentors" canWrite={can('staff:write') && duty !== 'admin'} />
}
