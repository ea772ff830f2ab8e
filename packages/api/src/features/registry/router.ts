import {
  caseIdInput,
  completeInput,
  findDuplicatesInput,
  registerInput,
  revealInput,
  searchInput,
} from '@titian/domain'
import { can, router } from '../../core'
import { complete } from './operations/complete'
import { findDuplicates } from './operations/find-duplicates'
import { readAnswers } from './operations/read-answers'
import { register } from './operations/register'
import { reveal } from './operations/reveal'
import { searchPeople } from './operations/search-people'
import {
  answersOutput,
  completeOutput,
  duplicatesOutput,
  registerOutput,
  revealOutput,
  searchOutput,
} from './outputs'

export const registryRouter = router({
  findDuplicates: can('registry:register')
    .input(findDuplicatesInput)
    .output(duplicatesOutput)
    .query(({ ctx, input }) => findDuplicates(ctx, input)),
  register: can('registry:register')
    .input(registerInput)
    .output(registerOutput)
    .mutation(({ ctx, input }) => register(ctx, input)),
  answers: can('registry:complete')
    .input(caseIdInput)
    .output(answersOutput)
    .query(({ ctx, input }) => readAnswers(ctx, input.caseId)),
  complete: can('registry:complete')
    .input(completeInput)
    .output(completeOutput)
    .mutation(({ ctx, input }) => complete(ctx, input)),
  search: can('registry:search')
    .input(searchInput)
    .output(searchOutput)
    .query(({ ctx, input }) => searchPeople(ctx, input)),
  reveal: can('registry:reveal')
    .input(revealInput)
    .output(revealOutput)
    .mutation(({ ctx, input }) => reveal(ctx, input)),
})
