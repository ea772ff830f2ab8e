import type { HistoryEvent } from './history'

/** One visit as the database holds it at the end. `clientId` is the id under which its client asked for it. */
export interface FoundVisit {
  id: string
  clientId: string
  caseId: string
  authorId: string
  region: string
  /** Rows of history that tell of it. */
  audits: number
}

export interface Findings {
  asked: number
  acknowledged: number
  /** Never answered yes: each may be there or not. */
  unknown: number
  retries: number
  /** I1, I8: answered yes and not there. */
  lost: string[]
  /** I2: there more than once. */
  duplicated: string[]
  /** I3: there without having been asked for. */
  uninvited: string[]
  /** I4: its effects are not there exactly once. */
  effects: string[]
  /** I6: with another case, author or regency than at capture. */
  estranged: string[]
  /** The same request was answered with different records. */
  contradicted: string[]
}

/** Reads a history against the database that it left behind; knows nothing of how either was made. */
export function checkHistory(events: readonly HistoryEvent[], found: readonly FoundVisit[]): Findings {
  const asked = new Map<string, HistoryEvent>()
  const answers = new Map<string, Set<string>>()
  let invocations = 0
  for (const event of events) {
    if (event.kind === 'invoke') {
      invocations += 1
      if (!asked.has(event.id)) asked.set(event.id, event)
    }
    if (event.kind === 'ok') {
      const records = answers.get(event.id) ?? new Set()
      answers.set(event.id, records.add(event.recordId ?? ''))
    }
  }
  const rows = new Map<string, number>()
  for (const { clientId } of found) rows.set(clientId, (rows.get(clientId) ?? 0) + 1)
  const those = (ids: Iterable<string>, isSo: (id: string) => boolean) => [...ids].filter(isSo)
  return {
    asked: asked.size,
    acknowledged: answers.size,
    unknown: asked.size - answers.size,
    retries: invocations - asked.size,
    lost: those(answers.keys(), (id) => !rows.has(id)),
    duplicated: those(rows.keys(), (id) => (rows.get(id) ?? 0) > 1),
    uninvited: those(rows.keys(), (id) => !asked.has(id)),
    effects: found.filter(({ audits }) => audits !== 1).map(({ clientId }) => clientId),
    estranged: found
      .filter(({ clientId, ...row }) => {
        const request = asked.get(clientId)
        return (
          request !== undefined &&
          (request.caseId !== row.caseId ||
            request.authorId !== row.authorId ||
            request.region !== row.region)
        )
      })
      .map(({ clientId }) => clientId),
    contradicted: those(answers.keys(), (id) => (answers.get(id)?.size ?? 0) > 1),
  }
}

/** Whether the history keeps every promise. */
export function isFaithful(findings: Findings): boolean {
  const { lost, duplicated, uninvited, effects, estranged, contradicted } = findings
  return [lost, duplicated, uninvited, effects, estranged, contradicted].every(
    (broken) => broken.length === 0,
  )
}

/** The findings in a few words. */
export function describeFindings(findings: Findings): string {
  const { asked, acknowledged, lost, duplicated, uninvited, effects, estranged, contradicted } = findings
  const odd = uninvited.length + effects.length + estranged.length + contradicted.length
  const more = odd > 0 ? `, ${odd} other faults` : ''
  return `${acknowledged}/${asked} acknowledged, ${lost.length} lost, ${duplicated.length} duplicated${more}, ${findings.retries} retries`
}
