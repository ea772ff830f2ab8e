import {
  assignMentorInput,
  caseIdInput,
  contactInput,
  graduateCaseInput,
  leaveCaseInput,
  listCasesInput,
  pauseCaseInput,
  reopenCaseInput,
  resumeCaseInput,
  timelineInput,
} from '@titian/domain'
import { z } from 'zod'
import { can, hot, router, shapeOf } from '../../core'
import { assignMentor } from './operations/assign-mentor'
import { changeCase } from './operations/change-case'
import { contactEntrepreneur } from './operations/contact-entrepreneur'
import { getCase } from './operations/get-case'
import { listCases } from './operations/list-cases'
import { listTimeline } from './operations/list-timeline'
import { listToday } from './operations/list-today'
import {
  assignOutput,
  caseListOutput,
  caseOutput,
  changeOutput,
  contactOutput,
  timelineOutput,
  todayOutput,
} from './outputs'

export const casesRouter = router({
  today: can('visit:log')
    .input(z.strictObject({}))
    .output(todayOutput)
    .query(({ ctx }) => listToday(ctx)),
  list: hot('case:list')
    .input(listCasesInput)
    .output(shapeOf(caseListOutput))
    .query(({ ctx, input }) => listCases(ctx, input)),
  get: hot('case:read')
    .input(caseIdInput)
    .output(shapeOf(caseOutput))
    .query(({ ctx, input }) => getCase(ctx, input.caseId)),
  timeline: hot('case:read')
    .input(timelineInput)
    .output(shapeOf(timelineOutput))
    .query(({ ctx, input }) => listTimeline(ctx, input)),
  assign: can('case:assign')
    .input(assignMentorInput)
    .output(assignOutput)
    .mutation(({ ctx, input }) => assignMentor(ctx, input)),
  pause: can('case:pause')
    .input(pauseCaseInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => changeCase(ctx, 'pause', input)),
  resume: can('case:pause')
    .input(resumeCaseInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => changeCase(ctx, 'resume', input)),
  leave: can('case:close')
    .input(leaveCaseInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => changeCase(ctx, 'leave', input)),
  graduate: can('case:close')
    .input(graduateCaseInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => changeCase(ctx, 'graduate', input)),
  reopen: can('case:close')
    .input(reopenCaseInput)
    .output(changeOutput)
    .mutation(({ ctx, input }) => changeCase(ctx, 'reopen', input)),
  contact: can('case:contact')
    .input(contactInput)
    .output(contactOutput)
    .mutation(({ ctx, input }) => contactEntrepreneur(ctx, input)),
})
