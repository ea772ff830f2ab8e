import { and, asc, isNull, like } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client } from 'pg'
import { area, productKind } from '../schema'
import type { Post } from './posts'
import { randomOf } from './random'

export type Village = { code: string; name: string; districtCode: string }
export type ProductKind = typeof productKind.$inferSelect
export type Places = { villages: Village[]; districts: Map<string, string>; kinds: Map<string, ProductKind> }

const mostVillages = 4

/** The reference data that the demo stands on: real villages, real kinds of product. */
export const loadPlaces = async (client: Client): Promise<Places> => {
  const database = drizzle(client)
  const rows = await database
    .select({ code: area.code, name: area.name, parentCode: area.parentCode, level: area.level })
    .from(area)
    .where(and(like(area.code, '64.%'), isNull(area.validTo)))
    .orderBy(asc(area.code))
  const kinds = await database.select().from(productKind).orderBy(asc(productKind.id))
  return {
    villages: rows.flatMap(({ code, name, parentCode, level }) =>
      level === 'village' && parentCode ? [{ code, name, districtCode: parentCode }] : [],
    ),
    districts: new Map(
      rows.flatMap(({ code, name, parentCode, level }) =>
        level === 'district' ? [[`${parentCode ?? ''} ${name}`, code] as const] : [],
      ),
    ),
    kinds: new Map(kinds.map((kind) => [kind.id, kind])),
  }
}

/** The village of each seat of a mentor's post, in order of village. */
export const villagesOfPost = ({ villages, districts }: Places, post: Post): Village[] => {
  const districtCode = districts.get(`${post.regencyCode} ${post.district}`)
  const own = villages.filter((village) => village.districtCode === districtCode)
  const named = post.villages
  if (named) {
    return named.flatMap(([name, seats]) =>
      Array.from({ length: seats }, () =>
        found(
          own.find((village) => village.name === name),
          name,
        ),
      ),
    )
  }
  const chosen = randomOf(`villages ${post.key}`).shuffle(own).slice(0, mostVillages)
  return Array.from({ length: post.seats }, (_, seat) =>
    found(chosen[Math.floor((seat * chosen.length) / post.seats)], post.district),
  )
}

export const kindOf = ({ kinds }: Places, id: string): ProductKind => found(kinds.get(id), id)

const found = <Item>(item: Item | undefined, name: string): Item => {
  if (item === undefined) throw new Error(`The reference data has no ${name}.`)
  return item
}
