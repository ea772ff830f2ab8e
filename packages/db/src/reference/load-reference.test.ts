import { criterionSchema } from '@titian/domain'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type ClonedDatabase } from '../testing'
import { importAreas } from './import-areas'
import { loadReference } from './load-reference'

let database: ClonedDatabase
let client: Client
beforeAll(async () => {
  database = await cloneDatabase()
  client = new Client({ connectionString: database.adminUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const count = async (from: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from app.${from}`)
  return rows[0]?.n ?? -1
}
const counted = [
  'area',
  'office',
  'partner_office',
  'pathway',
  'stage',
  'criterion',
  'product_kind',
  'statistic',
]
const countAll = async (): Promise<number[]> => {
  const numbers: number[] = []
  for (const table of counted) numbers.push(await count(table))
  return numbers
}
const ask = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows

describe('areas', () => {
  it('are the ten regencies, 105 districts and 1,038 villages of Kalimantan Timur', async () => {
    expect(await ask(`select level, count(*)::int as n from app.area group by level order by n`)).toEqual([
      { level: 'province', n: 1 },
      { level: 'regency', n: 10 },
      { level: 'district', n: 105 },
      { level: 'village', n: 1038 },
    ])
  })

  it('hold twenty districts, 193 desa and 44 kelurahan in Kukar', async () => {
    const kinds = await ask(
      `select kind, count(*)::int as n from app.area where code like '64.02.%' group by kind order by kind`,
    )
    expect(kinds).toEqual([
      { kind: 'desa', n: 193 },
      { kind: 'kecamatan', n: 20 },
      { kind: 'kelurahan', n: 44 },
    ])
  })

  it('join the two codes of a regency by table, not by string', async () => {
    const rows = await ask(
      `select code, bps_code from app.area where code in ('64.02', '64.03', '64.07') order by code`,
    )
    expect(rows).toEqual([
      { code: '64.02', bps_code: '6403' },
      { code: '64.03', bps_code: '6405' },
      { code: '64.07', bps_code: '6402' },
    ])
    expect(await count(`area where level = 'regency' and bps_code is null`)).toBe(0)
  })

  it('say since when a code holds only where it is known', async () => {
    expect(await count('area where valid_from is not null')).toBe(0)
    expect(await ask('select successor_code, effective_on from app.area_change order by 1')).toEqual([
      { successor_code: '64.02.19', effective_on: null },
      { successor_code: '64.02.20', effective_on: null },
    ])
  })

  it('end a code that has left the list, delete nothing, and take it back when it returns', async () => {
    await client.query(
      `insert into app.area (code, level, name, kind, parent_code, name_key)
       values ('64.02.01.2999', 'village', 'Desa Lama', 'desa', '64.02.01', 'desa lama')`,
    )
    await importAreas(client, { provinceCodes: ['64'], asOf: '2026-11-24' })
    await importAreas(client, { provinceCodes: ['64'], asOf: '2026-12-24' })
    expect(await ask(`select valid_to::text from app.area where code = '64.02.01.2999'`)).toEqual([
      { valid_to: '2026-11-24' },
    ])

    await client.query(`update app.area set valid_to = '2026-01-01' where code = '64.02.01.2001'`)
    await importAreas(client, { provinceCodes: ['64'], asOf: '2026-12-24' })
    expect(await ask(`select valid_to from app.area where code = '64.02.01.2001'`)).toEqual([
      { valid_to: null },
    ])
    await client.query(`delete from app.area where code = '64.02.01.2999'`)
  })

  it('import the whole nation: 38 provinces and 83,762 villages', { timeout: 120_000 }, async () => {
    await client.query('begin')
    const read = await importAreas(client, { provinceCodes: 'all', asOf: '2026-11-24' })
    expect(await count(`area where level = 'village'`)).toBe(83_762)
    expect(await count(`area where level = 'province'`)).toBe(38)
    expect(await count(`area where valid_to is not null`)).toBe(0)
    expect(read).toBe(await count('area'))
    await client.query('rollback')
  })
})

describe('loadReference', () => {
  it('changes nothing when it runs again', async () => {
    const before = await countAll()
    const stamp = await ask(`select max(xmin::text::bigint)::text as newest from app.area`)
    await loadReference(client, { asOf: '2026-11-24' })
    expect(await countAll()).toEqual(before)
    expect(await ask(`select max(xmin::text::bigint)::text as newest from app.area`)).toEqual(stamp)
  })

  it('keeps what an office and the province have edited, and mends published figures', async () => {
    await client.query(`update app.office set phone = '0541000000' where regency_code = '64.02'`)
    await client.query(
      `update app.criterion set title_for_her = 'NIB Ibu' where id = 'industri.nib' and version = 2`,
    )
    await client.query(`update app.statistic set value = 1 where id = 'ikm-register-units-64.02-2021'`)
    await loadReference(client, { asOf: '2026-11-24' })
    expect(await count(`office where phone = '0541000000'`)).toBe(1)
    expect(await count(`criterion where title_for_her = 'NIB Ibu'`)).toBe(1)
    expect(await count(`statistic where id = 'ikm-register-units-64.02-2021' and value = 4774`)).toBe(1)
    await client.query(`update app.office set phone = null where regency_code = '64.02'`)
  })

  it('leaves nothing behind when it breaks off', async () => {
    await client.query(`delete from app.statistic`)
    await client.query(`alter table app.statistic add constraint no_ipg check (indicator <> 'ipg')`)
    await client.query(`update app.area set name = 'Salah' where code = '64'`)
    await expect(loadReference(client, { asOf: '2026-11-24' })).rejects.toThrow(/no_ipg/)
    expect(await count(`area where name = 'Salah'`)).toBe(1)
    await client.query(`alter table app.statistic drop constraint no_ipg`)
    await loadReference(client, { asOf: '2026-11-24' })
    expect(await count(`area where name = 'Salah'`)).toBe(0)
  })
})

describe('offices', () => {
  it('stand for the province and each regency, with kampung where people say so', async () => {
    expect(await count('office')).toBe(11)
    const kampung = await ask(
      `select short_name from app.office where village_word = 'kampung' order by regency_code`,
    )
    expect(kampung).toEqual([
      { short_name: 'DPPKBP3A Berau' },
      { short_name: 'DP2KBP3A Kubar' },
      { short_name: 'DP3AP2KB Mahulu' },
    ])
  })

  it('show in brackets what an office has not filled in, and invent no phone', async () => {
    expect(await count(`office where signer_name not like '(% belum diisi)'`)).toBe(0)
    expect(await count(`office where phone is not null or whatsapp is not null`)).toBe(0)
  })
})

describe('rules', () => {
  it('come back from the database as they were written', async () => {
    const rows = await ask<Record<string, unknown>>(
      `select id, version, pathway_id as "pathwayId", stage_number as "stageNumber", position, title,
         title_for_her as "titleForHer", opens_for_her as "opensForHer", how_for_her as "howForHer",
         applies_when as "appliesWhen", kind, proof, expression, evidence_types as "evidenceTypes",
         number_kind as "numberKind", needs_issue_date as "needsIssueDate", can_expire as "canExpire",
         per_product as "perProduct", is_private as "isPrivate", grace_months as "graceMonths",
         grace_after as "graceAfter", verifier, citation, mark, valid_from::text as "validFrom", valid_to::text as "validTo"
       from app.criterion`,
    )
    expect(rows.length).toBe(70)
    for (const row of rows) expect(criterionSchema.safeParse(row).error).toBeUndefined()
  })

  it('have six stages to IKM and five for services and trade', async () => {
    expect(
      await ask(
        `select pathway_id, string_agg(name, ' · ' order by number) as names from app.stage group by 1 order by 1`,
      ),
    ).toEqual([
      {
        pathway_id: 'industri',
        names: 'Terdata · Didampingi · Berizin · Layak edar · Siap IKM · IKM terdaftar',
      },
      { pathway_id: 'jasa-dagang', names: 'Terdata · Didampingi · Berizin · Usaha tertib · Tumbuh' },
    ])
  })
})

describe('published figures', () => {
  it('name their source, and the register of 2021 reads as it was said', async () => {
    expect(await count(`statistic where source = '' or source_url not like 'http%'`)).toBe(0)
    const register = await ask(
      `select area_code, value::float from app.statistic where indicator like 'ikm_register%' order by area_code, value`,
    )
    expect(register).toEqual([
      { area_code: '64.02', value: 4774 },
      { area_code: '64.02', value: 9011 },
      { area_code: '64.72', value: 1423 },
      { area_code: '64.72', value: 3116 },
    ])
  })

  it('give IPG 2021 for Kaltim and its ten regencies in one series, and rank 32 of 34 as its own row', async () => {
    expect(
      await count(
        `statistic where indicator = 'ipg' and year = 2021 and series = 'SP2010' and area_code like '64.%'`,
      ),
    ).toBe(10)
    expect(
      await count(`statistic where indicator = 'ipg' and year = 2021 and area_code = '64' and value = 85.95`),
    ).toBe(1)
    expect(await count(`statistic where indicator = 'ipg_rank' and year = 2021 and value = 32`)).toBe(1)
    expect(await count(`statistic where indicator = 'ipg' and series is null`)).toBe(0)
  })
})

describe('product kinds', () => {
  it('hold no protected fish and no industry pathway without an industry code', async () => {
    expect(await count('product_kind')).toBe(66)
    expect(await count(`product_kind where name_key ~ 'belida|pipih'`)).toBe(0)
    expect(
      await count(
        `product_kind where pathway_id = 'industri' and left(kbli_2020, 2)::int not between 10 and 33`,
      ),
    ).toBe(0)
  })
})
