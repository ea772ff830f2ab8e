import {
  bpsScales,
  industryClasses,
  kbliVersions,
  keysOf,
  landPolicies,
  licenceRisks,
  productionUnits,
  umkmScales,
} from '@titian/domain'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { assistanceCase } from './cases'
import { belowCase, instant } from './columns'
import { evidence } from './evidence'
import { app } from './namespaces'

const rupiah = (name: string) => bigint(name, { mode: 'number' })
const amount = (name: string) => bigint(name, { mode: 'number' })

/**
 * What the classes and the SIINas form ask of one year, as it was read; a later reading is a row of its own. Money in
 * whole rupiah, amounts a year in `unit`, null is not known. Hers, her mentor's and the office's: the head sees classes.
 */
export const productionRecord = app.table(
  'production_record',
  {
    ...belowCase(),
    year: integer('year').notNull(),
    capital: rupiah('capital_rupiah'),
    investmentExLand: rupiah('investment_ex_land_rupiah'),
    landAndBuilding: rupiah('land_and_building_rupiah'),
    siteIsResidence: boolean('site_is_residence'),
    annualSales: rupiah('annual_sales_rupiah'),
    workersPermanent: integer('workers_permanent'),
    workersCasual: integer('workers_casual'),
    workersFamily: integer('workers_family'),
    ownerWorks: boolean('owner_works'),
    unit: text('unit', { enum: keysOf(productionUnits) }),
    capacityInstalled: amount('capacity_installed'),
    capacityUsed: amount('capacity_used'),
    production: amount('production'),
    rawMaterial: text('raw_material'),
    water: text('water'),
    fuel: text('fuel'),
    electricityKwh: amount('electricity_kwh'),
    machines: text('machines'),
    deviceSentAt: instant('device_sent_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'production_record_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'production_record_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    unique('production_record_case_key').on(table.id, table.caseId, table.regencyCode),
    index('production_record_case_idx').on(table.regencyCode, table.caseId, table.recordedAt),
    check(
      'production_record_not_negative',
      sql`least(${table.capital}, ${table.investmentExLand}, ${table.landAndBuilding}, ${table.annualSales}, ${table.workersPermanent}, ${table.workersCasual}, ${table.workersFamily}, ${table.capacityInstalled}, ${table.capacityUsed}, ${table.production}, ${table.electricityKwh}) >= 0`,
    ),
  ],
)

/**
 * The classes that the rules computed from one reading, proposed by a person. It is the very paper that its criterion
 * asks for: `id` is the evidence's, whose decision by another person confirms or returns it. Never changed; a
 * computation that says otherwise is a proposal of its own. No money: everyone who reads the case reads it.
 */
export const classProposal = app.table(
  'class_proposal',
  {
    ...belowCase(),
    productionRecordId: uuid('production_record_id').notNull(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    year: integer('year').notNull(),
    umkmByCapital: text('umkm_by_capital', { enum: umkmScales }),
    umkmBySales: text('umkm_by_sales', { enum: umkmScales }),
    umkmRuleset: text('umkm_ruleset').notNull(),
    industryClass: text('industry_class', { enum: industryClasses }).notNull(),
    industryRuleset: text('industry_ruleset').notNull(),
    landPolicy: text('land_policy', { enum: landPolicies }).notNull(),
    bpsScale: text('bps_scale', { enum: bpsScales }),
    bpsRuleset: text('bps_ruleset').notNull(),
    proposedAt: instant('proposed_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'class_proposal_pkey', columns: [table.id, table.regencyCode] }),
    // Who proposed is who sent the paper, so that the check on decisions speaks of the proposer.
    foreignKey({
      name: 'class_proposal_evidence_fkey',
      columns: [table.id, table.regencyCode, table.authorId],
      foreignColumns: [evidence.id, evidence.regencyCode, evidence.authorId],
    }).onDelete('restrict'),
    foreignKey({
      name: 'class_proposal_record_fkey',
      columns: [table.productionRecordId, table.caseId, table.regencyCode],
      foreignColumns: [productionRecord.id, productionRecord.caseId, productionRecord.regencyCode],
    }).onDelete('restrict'),
    index('class_proposal_case_idx').on(table.regencyCode, table.caseId, table.proposedAt),
  ],
)

/** What her NIB and OSS papers print, as somebody saw it; beside what the rules compute and never instead of it. */
export const printedLicence = app.table(
  'printed_licence',
  {
    ...belowCase(),
    /** The duty in which it was recorded: what the rules ask of it counts once the office has seen the paper. */
    recordedAs: text('recorded_as', { enum: ['mentor', 'verifier'] }).notNull(),
    kbliVersion: text('kbli_version', { enum: kbliVersions }).notNull(),
    kbliCodes: text('kbli_codes').array().notNull(),
    risk: text('risk', { enum: licenceRisks }),
    scale: text('scale', { enum: umkmScales }),
    listsSkp: boolean('lists_skp'),
    printedOn: date('printed_on', { mode: 'string' }),
    deviceSentAt: instant('device_sent_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'printed_licence_pkey', columns: [table.id, table.regencyCode] }),
    foreignKey({
      name: 'printed_licence_case_fkey',
      columns: [table.caseId, table.regencyCode],
      foreignColumns: [assistanceCase.id, assistanceCase.regencyCode],
    }).onDelete('restrict'),
    index('printed_licence_case_idx').on(table.regencyCode, table.caseId, table.recordedAt),
  ],
)
