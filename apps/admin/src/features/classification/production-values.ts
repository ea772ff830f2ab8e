import { recordProductionInput, witaDay } from '@titian/domain'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { readDraft } from '../../shared/form/draft'
import type { Reading } from './class-words'

export type ProductionValues = z.input<typeof recordProductionInput>

export const productionDraftKey = (caseId: string): string => `data-produksi.${caseId}`

const isField = (name: string): name is keyof ProductionValues => name in recordProductionInput.shape

const nothing = {
  capital: null,
  investmentExLand: null,
  landAndBuilding: null,
  siteIsResidence: null,
  annualSales: null,
  workersPermanent: null,
  workersCasual: null,
  workersFamily: null,
  ownerWorks: null,
  unit: null,
  capacityInstalled: null,
  capacityUsed: null,
  production: null,
  rawMaterial: null,
  water: null,
  fuel: null,
  electricityKwh: null,
  machines: null,
}

/** What belongs to one year: last year's is not this year's. */
const flowsOfAYear = {
  annualSales: null,
  capacityUsed: null,
  production: null,
  rawMaterial: null,
  water: null,
  fuel: null,
  electricityKwh: null,
}

/**
 * The form as it opens: what this tab still remembers of it, else the newest reading, as a new one of this year without
 * what an earlier year sold, made and used.
 */
export const startOfProduction = (caseId: string, known: Reading | null): ProductionValues => {
  const thisYear = Number(witaDay(new Date()).slice(0, 4))
  const {
    recordedAt: _at,
    by: _by,
    missingItems: _missing,
    ...last
  } = known ?? { ...nothing, year: thisYear, recordedAt: '', by: '', missingItems: [] }
  return {
    ...(last.year === thisYear ? last : { ...last, ...flowsOfAYear }),
    id: uuidv7(),
    caseId,
    sentAt: new Date().toISOString(),
    year: thisYear,
    ...readDraft<ProductionValues>(
      productionDraftKey(caseId),
      Object.keys(recordProductionInput.shape).filter(isField),
    ),
  }
}
