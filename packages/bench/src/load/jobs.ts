import type { LogVisitInput } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { SampleRow } from '../world/sample'
import { provinceEmail, verifierEmail } from '../world/team'
import type { JobName } from './job-names'

/** One request of a job: who asks, for which procedures, with what. */
export interface JobCall {
  email: string
  procedures: { name: string; input: object }[]
}

export interface Job {
  title: string
  /** How pgbench sends the statement: search is planned for each fragment. */
  protocol: 'prepared' | 'extended'
  callFor: (row: SampleRow) => JobCall
  /** Asks for so many cases only; else for all of the sample. */
  cases?: number
}

const ask = (email: string, ...procedures: JobCall['procedures']): JobCall => ({ email, procedures })

const page = {
  districtCode: null,
  mentorId: null,
  withoutVisitDays: null,
  descending: false,
  cursor: '',
  limit: 25,
}

/** What the screens send, one request each. */
export const jobs: Readonly<Record<JobName, Job>> = {
  'a-case': {
    title: 'a get: her page with the ten newest entries of its history',
    protocol: 'prepared',
    callFor: ({ mentorEmail, caseId }) => ask(mentorEmail, { name: 'cases.get', input: { caseId } }),
  },
  'b-list': {
    title: "b list: the office's cases at one stage by last visit, with their total",
    protocol: 'prepared',
    callFor: ({ regencyCode, stage }) =>
      ask(verifierEmail(regencyCode), {
        name: 'cases.list',
        input: { ...page, text: '', stage, sort: 'lastVisit' },
      }),
  },
  'c-search': {
    title: "c search: a mentor's search in her regency",
    protocol: 'extended',
    callFor: ({ mentorEmail, fragment }) =>
      ask(mentorEmail, { name: 'registry.search', input: { text: fragment } }),
  },
  'c-list': {
    title: "c search: the office's list by a fragment, with its total",
    protocol: 'extended',
    callFor: ({ regencyCode, fragment }) =>
      ask(verifierEmail(regencyCode), {
        name: 'cases.list',
        input: { ...page, text: fragment, stage: null, sort: 'name' },
      }),
  },
  'd-visit': {
    title: 'd write: log a visit, first delivery',
    protocol: 'prepared',
    callFor: (row) => ask(row.mentorEmail, { name: 'visits.log', input: visitAt(row.caseId) }),
  },
  'd-replay': {
    title: 'd write: the same visit again',
    protocol: 'prepared',
    callFor: (row) => ask(row.mentorEmail, { name: 'visits.log', input: sentBefore(row.caseId) }),
    // Few enough that the warm-up delivers them all.
    cases: 40,
  },
  'e-board': {
    title: 'e dashboard: the province by regency',
    protocol: 'prepared',
    callFor: () => ask(provinceEmail, { name: 'figures.province', input: {} }),
  },
  'e-regency': {
    title: 'e dashboard: one regency by district',
    protocol: 'prepared',
    callFor: ({ regencyCode }) => ask(verifierEmail(regencyCode), { name: 'figures.regency', input: {} }),
  },
}

const replayed = new Map<string, LogVisitInput>()

/** One visit for each case: its first sending is a delivery, every further one a replay. */
function sentBefore(caseId: string): LogVisitInput {
  const known = replayed.get(caseId)
  if (known) return known
  const made = visitAt(caseId)
  replayed.set(caseId, made)
  return made
}

function visitAt(caseId: string): LogVisitInput {
  const now = Date.now()
  return {
    id: uuidv7(),
    caseId,
    startedAt: new Date(now - 40 * 60_000).toISOString(),
    sentAt: new Date(now).toISOString(),
    mode: 'rumah',
    condition: 'biasa',
    pauseReason: null,
    topics: ['harga'],
    followUps: [],
    problems: [],
    cause: '',
    newFollowUps: [],
    figures: null,
    advice: 'Hitung bersama: bahan, gas, kemasan, dan upah sendiri.',
    nextVisitOn: new Date(now + 30 * 86_400_000).toISOString().slice(0, 10),
    confirmation: { method: 'hp_pendamping', absenceReason: '' },
  }
}
