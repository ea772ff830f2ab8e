import type { CalendarDay } from '@titian/domain'
import type { PrivateData } from '../private-data'
import { openDiary } from './diary'
import { fillQueue } from './fill-queue'
import { addFollowUps } from './follow-ups'
import { addGroups } from './groups'
import { addHistory } from './history'
import { addPapers } from './papers'
import { addPerson } from './people'
import type { Places } from './places'
import { planCases } from './plan-cases'
import { planPapers } from './plan-papers'
import { addConfirmations, addFigures } from './records'
import { addCase, addRegistration } from './registrations'
import { replayStages } from './replay-stages'
import { noRows, type DemoRows } from './rows'
import { addSetAside } from './set-aside'
import { makeStaff, type DemoTeam } from './staff'
import { addVisits } from './visits'

type Secrets = { privateData: PrivateData; passwordHash: string; pinHash: string }

/** Every row of the demo as of a day, in memory: the same for the same day. */
export const composeDemo = (
  places: Places,
  today: CalendarDay,
  { privateData, passwordHash, pinHash }: Secrets,
): { rows: DemoRows; team: DemoTeam } => {
  const rows = noRows()
  const team = makeStaff(rows, today, passwordHash)
  const diary = openDiary()
  const planned = planCases(places, team, today).map((demoCase) => {
    const visits = addVisits(rows, demoCase, diary, today)
    return { demoCase, visits, papers: planPapers(demoCase, visits, today) }
  })
  fillQueue(planned, today)
  for (const { demoCase, visits, papers } of planned) {
    addPerson(rows, demoCase, privateData, pinHash)
    addRegistration(rows, demoCase, papers)
    addFigures(rows, demoCase, visits)
    addConfirmations(rows, demoCase, visits, today)
    addSetAside(rows, demoCase, today)
    addFollowUps(rows, demoCase, visits, papers, today)
    const reached = replayStages(rows, demoCase, visits, addPapers(rows, demoCase, papers, team), today)
    addCase(rows, demoCase, visits, reached, team)
  }
  addGroups(
    rows,
    planned.map(({ demoCase }) => demoCase),
    team,
  )
  addHistory(rows)
  return { rows, team }
}
