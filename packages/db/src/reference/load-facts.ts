import { foldName, pathwayIds, permitRoutes, productGroups } from '@titian/domain'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { readOwnCsv } from './read-csv'
import { replacing, upsertRows } from './upsert-rows'

const optionalText = z.string().transform((text) => (text === '' ? null : text))
const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const optionalFlag = z.enum(['true', 'false', '']).transform((text) => (text === '' ? null : text === 'true'))
const kbliCode = z.string().regex(/^\d{5}$/)

/** One line of `product-kinds.csv`: typical products of Kukar with their KBLI codes, and four of services and trade. */
const productKindLine = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: z.string().min(1),
  group: z.enum(productGroups),
  kbli2020: kbliCode,
  kbli2025: z.union([kbliCode, z.literal('').transform(() => null)]),
  title2020: z.string().min(1),
  title2025: optionalText,
  permitRoute: z.enum(permitRoutes),
  pathwayId: z.enum(pathwayIds),
  isPackaged: optionalFlag,
  isFish: flag,
  isSniListed: flag,
  needsMaterialOrigin: flag,
  note: optionalText,
})

const productKindColumns = {
  id: 'text',
  name: 'text',
  name_key: 'text',
  product_group: 'text',
  kbli_2020: 'text',
  kbli_2025: 'text',
  title_2020: 'text',
  title_2025: 'text',
  permit_route: 'text',
  pathway_id: 'text',
  is_packaged: 'boolean',
  is_fish: 'boolean',
  is_sni_listed: 'boolean',
  needs_material_origin: 'boolean',
  note: 'text',
} as const

export async function loadProductKinds(client: ClientBase): Promise<void> {
  const lines = await readOwnCsv('product-kinds.csv', productKindLine)
  const rows = lines.map((line) => ({
    id: line.id,
    name: line.name,
    name_key: foldName(line.name),
    product_group: line.group,
    kbli_2020: line.kbli2020,
    kbli_2025: line.kbli2025,
    title_2020: line.title2020,
    title_2025: line.title2025,
    permit_route: line.permitRoute,
    pathway_id: line.pathwayId,
    is_packaged: line.isPackaged,
    is_fish: line.isFish,
    is_sni_listed: line.isSniListed,
    needs_material_origin: line.needsMaterialOrigin,
    note: line.note,
  }))
  const table = { table: 'product_kind', columns: productKindColumns, key: ['id'] } as const
  await upsertRows(client, { ...table, whenThere: replacing(productKindColumns, table.key) }, rows)
}

/** One line of `statistics.csv`. An empty area is Indonesia; a figure that was not read stands nowhere. */
const statisticLine = z.strictObject({
  id: z.string().min(1),
  areaCode: optionalText,
  indicator: z.string().min(1),
  label: z.string().min(1),
  year: z.coerce.number().int(),
  period: z.string().min(1),
  value: z.string().regex(/^\d+(\.\d+)?$/),
  unit: z.string().min(1),
  definition: z.string().min(1),
  source: z.string().min(1),
  sourceUrl: z.url(),
  series: optionalText,
  note: optionalText,
})

const statisticColumns = {
  id: 'text',
  area_code: 'text',
  indicator: 'text',
  label: 'text',
  year: 'int',
  period: 'text',
  value: 'numeric',
  unit: 'text',
  definition: 'text',
  source: 'text',
  source_url: 'text',
  series: 'text',
  note: 'text',
} as const

export async function loadStatistics(client: ClientBase): Promise<void> {
  const lines = await readOwnCsv('statistics.csv', statisticLine)
  const rows = lines.map(({ areaCode, sourceUrl, ...line }) => ({
    ...line,
    area_code: areaCode,
    source_url: sourceUrl,
  }))
  const table = { table: 'statistic', columns: statisticColumns, key: ['id'] } as const
  await upsertRows(client, { ...table, whenThere: replacing(statisticColumns, table.key) }, rows)
}
