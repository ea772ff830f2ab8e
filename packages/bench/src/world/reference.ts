import { area, criterion, productKind, stage } from '@titian/db'
import { criterionSchema, stageSchema, type Criterion, type PathwayStage } from '@titian/domain'
import { and, asc, eq, isNull, like } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export interface Village {
  code: string
  districtCode: string
}
export type ProductKind = typeof productKind.$inferSelect

/** The reference data that the generated rows point at, as set-up loaded it. */
export interface Reference {
  villages: Village[]
  kinds: ProductKind[]
  stages: PathwayStage[]
  criteria: Criterion[]
}

export async function loadReference(adminUrl: string): Promise<Reference> {
  const client = postgres(adminUrl, { max: 1 })
  try {
    const database = drizzle(client)
    const villages = await database
      .select({ code: area.code, districtCode: area.parentCode })
      .from(area)
      .where(and(eq(area.level, 'village'), like(area.code, '64.%'), isNull(area.validTo)))
      .orderBy(asc(area.code))
    const stages = await database.select().from(stage).orderBy(asc(stage.pathwayId), asc(stage.number))
    const criteria = await database
      .select()
      .from(criterion)
      .orderBy(asc(criterion.pathwayId), asc(criterion.stageNumber), asc(criterion.position))
    return {
      villages: villages.flatMap(({ code, districtCode }) => (districtCode ? [{ code, districtCode }] : [])),
      kinds: await database.select().from(productKind).orderBy(asc(productKind.id)),
      stages: stages.map((row) => stageSchema.parse(row)),
      criteria: criteria.map((row) => criterionSchema.parse(row)),
    }
  } finally {
    await client.end()
  }
}
