import { assessReadiness, type CalendarDay, type Readiness } from '@titian/domain'
import type { Tx } from '@titian/db'
import type { CaseKnowledge } from './knowledge-of'
import { loadCaseFacts } from './load-case-facts'
import { loadRules, type RulesOfPathway } from './load-rules'

export type AssessedCase = CaseKnowledge & { readiness: Readiness }

/** How far each case is, by today's facts and the rules of the day. */
export const assessCases = async (
  tx: Tx,
  regencyCode: string,
  caseIds: readonly string[],
  asOf: CalendarDay,
): Promise<Map<string, AssessedCase>> => {
  const [rules, known] = [await loadRules(tx), await loadCaseFacts(tx, regencyCode, caseIds)]
  return new Map(
    known.map((knowledge) => [
      knowledge.caseId,
      { ...knowledge, readiness: assess(rules[knowledge.pathwayId], knowledge, asOf) },
    ]),
  )
}

export const assess = (rules: RulesOfPathway, knowledge: CaseKnowledge, asOf: CalendarDay): Readiness =>
  assessReadiness({
    ...rules,
    facts: knowledge.facts,
    evidence: knowledge.evidence,
    mainProductId: knowledge.mainProductId,
    asOf,
  })
