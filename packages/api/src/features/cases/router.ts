import { assignMentorInput, caseIdInput, contactInput, listCasesInput, timelineInput } from '@titian/domain'
import { z } from 'zod'
import { can, hot, router, shapeOf } from '../../core'
import { assignMentor } from './operations/assign-mentor'
import { contactEntrepreneur } from './operations/contact-entrepreneur'
import { getCase } from './operations/get-case'
import { listCases } from './operations/list-cases'
import { listTimeline } from './operations/list-timeline'
import { listToday } from './operations/list-today'
import {
  assignOutput,
  caseListOutput,
  caseOutput,
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
  contact: can('case:contact')
    .input(contactInput)
    .output(contactOutput)
    .mutation(({ ctx, input }) => contactEntrepreneur(ctx, input)),
})
