import { foldName } from '@titian/domain'
import type { Answers } from '../../shared/use-me'

export type StaffRow = Answers['staff']['list']['staff'][number]

/** Whether a row answers to the words typed: any part of the name or the e-mail. */
export const matchesWords = ({ name, email }: Pick<StaffRow, 'name' | 'email'>, words: string): boolean =>
  foldName(name).includes(foldName(words)) || email.includes(words.trim().toLowerCase())

/** Mentors who may be given a case: active, the least loaded first. */
export const availableMentors = (staff: readonly StaffRow[], exceptId: string | null): StaffRow[] =>
  staff
    .filter(({ id, duties, status }) => duties.includes('mentor') && status === 'active' && id !== exceptId)
    .sort(
      (one, other) =>
        (one.openCases ?? 0) - (other.openCases ?? 0) || one.name.localeCompare(other.name, 'id'),
    )
