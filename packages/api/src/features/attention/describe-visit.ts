import {
  assignees,
  conditions,
  firstStepKinds,
  followUpStatuses,
  problems,
  salesRanges,
  topics,
  visitModes,
  type LogVisitInput,
} from '@titian/domain'

/** What a visit recorded, in the words of the screen. */
export const describeVisit = (input: LogVisitInput): { chips: string[]; lines: string[] } => ({
  chips: [visitModes[input.mode], conditions[input.condition], ...input.topics.map((key) => topics[key])],
  lines: [
    ...(input.problems.length > 0 || input.cause !== ''
      ? [
          `Kendala: ${[...input.problems.map((key) => problems[key]), input.cause].filter(Boolean).join(', ')}`,
        ]
      : []),
    ...(input.advice === '' ? [] : [`Saran: ${input.advice}`]),
    ...(input.followUps.length === 0
      ? []
      : [
          `RTL lama: ${input.followUps.map(({ status }) => followUpStatuses[status].toLowerCase()).join(', ')}`,
        ]),
    ...input.newFollowUps.map(
      ({ kind, note, assignee }) =>
        `RTL baru: ${firstStepKinds[kind]}${note === '' ? '' : ` (${note})`}, oleh ${assignees[assignee]}`,
    ),
    ...describeFigures(input.figures),
  ],
})

const describeFigures = (figures: LogVisitInput['figures']): string[] => {
  if (!figures) return []
  const { salesPerDay, workforce } = figures
  return [
    ...(salesPerDay ? [`Hasil jualan per hari: ${salesRanges[salesPerDay].label}`] : []),
    ...(workforce
      ? [
          `Yang membantu: ${workforce.womenFamily + workforce.womenPaid} perempuan, ${workforce.menFamily + workforce.menPaid} laki-laki`,
        ]
      : []),
  ]
}
