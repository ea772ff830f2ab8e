import type pg from 'pg'

export type PublicFigures = {
  mentored: number | null
  licensed: number | null
  ikmRisen: number | null
  visitsYear: number | null
  regencies: number
}
export type PublishedStatistic = {
  areaCode: string | null
  areaName: string
  indicator: string
  label: string
  year: number
  period: string
  value: number
  unit: string
  definition: string
  source: string
  sourceUrl: string
  series: string | null
  note: string | null
}

/** What may be read without a session: whether this is a demonstration, public figures, published statistics. */
export const publicReader = (pool: pg.Pool) => ({
  installationKind: async (): Promise<'demo' | 'real'> => {
    const { rows } = await pool.query<{ kind: 'demo' | 'real' }>('select kind from app.installation')
    return rows[0]?.kind ?? 'real'
  },
  figures: async (today: string): Promise<PublicFigures> => {
    const { rows } = await pool.query<PublicFigures>(
      `select mentored, licensed, ikm_risen as "ikmRisen", visits_year as "visitsYear", regencies from app.public_figures($1)`,
      [today],
    )
    if (!rows[0]) throw new Error('app.public_figures returned no row')
    return rows[0]
  },
  statistics: async (): Promise<PublishedStatistic[]> => {
    const { rows } = await pool.query<PublishedStatistic>(
      `select s.area_code as "areaCode", coalesce(a.name, 'Indonesia') as "areaName", s.indicator, s.label, s.year, s.period,
         s.value::float8 as value, s.unit, s.definition, s.source, s.source_url as "sourceUrl", s.series, s.note
       from app.statistic s left join app.area a on a.code = s.area_code order by s.indicator, s.area_code, s.year desc, s.id`,
    )
    return rows
  },
  offices: async () => {
    const { rows } = await pool.query<{
      regencyCode: string
      regionName: string
      name: string
      shortName: string
      phone: string | null
      whatsapp: string | null
      villageWord: string
    }>(
      `select o.regency_code as "regencyCode", a.name as "regionName", o.name, o.short_name as "shortName", o.phone, o.whatsapp, o.village_word as "villageWord"
       from app.office o join app.area a on a.code = o.regency_code order by o.regency_code`,
    )
    return rows
  },
})
export type PublicReader = ReturnType<typeof publicReader>
