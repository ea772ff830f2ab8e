/** What the classes ask of a business in one year. Whole rupiah and counts of people; null is not known. */
export type ProductionFigures = {
  /** Modal usaha, own and borrowed, without land and building of the place of business. */
  capital: number | null
  /** Machines, equipment and facilities: without land and building and without working capital. */
  investmentExLand: number | null
  landAndBuilding: number | null
  /** The place of business lies on the owner's residence. */
  siteIsResidence: boolean | null
  annualSales: number | null
  workersPermanent: number | null
  workersCasual: number | null
  /** Family members who help unpaid, the owner left out. */
  workersFamily: number | null
  ownerWorks: boolean | null
}

/** What is asked, as screens say it. */
export const productionWords = {
  capital: 'modal usaha',
  investmentExLand: 'nilai investasi tanpa tanah dan bangunan',
  landAndBuilding: 'nilai tanah dan bangunan',
  siteIsResidence: 'apakah tempat usaha di rumah sendiri',
  annualSales: 'penjualan setahun',
  workersPermanent: 'tenaga kerja tetap',
  workersCasual: 'tenaga kerja lepas',
  workersFamily: 'keluarga yang membantu tanpa upah',
  ownerWorks: 'apakah Ibu ikut bekerja',
} as const satisfies Record<keyof ProductionFigures, string>

/** Units in which production is counted. */
export const productionUnits = {
  kg: 'kg',
  liter: 'liter',
  bungkus: 'bungkus',
  botol: 'botol',
  buah: 'buah',
  lembar: 'lembar',
  pasang: 'pasang',
  set: 'set',
} as const
export type ProductionUnit = keyof typeof productionUnits

/**
 * The eleven items of the smallest SIINas report (Permenperin 13/2025 art. 7(a), domain.md §2.3) and the columns that
 * answer each; an item is there when all its columns are.
 */
export const siinasItems = {
  investmentExLand: { word: 'Nilai investasi tanpa tanah dan bangunan', asks: ['investmentExLand'] },
  capacityUsed: { word: 'Kapasitas produksi', asks: ['capacityUsed', 'unit'] },
  capacityInstalled: { word: 'Kapasitas terpasang', asks: ['capacityInstalled', 'unit'] },
  production: { word: 'Produksi', asks: ['production', 'unit'] },
  rawMaterial: { word: 'Bahan baku', asks: ['rawMaterial'] },
  landAndBuilding: { word: 'Nilai investasi tanah dan bangunan', asks: ['landAndBuilding'] },
  workers: { word: 'Tenaga kerja', asks: ['workersPermanent', 'workersCasual', 'workersFamily'] },
  water: { word: 'Air baku', asks: ['water'] },
  fuel: { word: 'Bahan bakar dan pelumas', asks: ['fuel'] },
  electricity: { word: 'Tenaga listrik', asks: ['electricityKwh'] },
  machines: { word: 'Mesin dan peralatan', asks: ['machines'] },
} as const

/** The words of the items that are not answered yet, in the order of the regulation. */
export const missingSiinasItems = (record: Readonly<Record<string, unknown>>): string[] =>
  Object.values(siinasItems)
    .filter(({ asks }) => asks.some((column) => record[column] === null || record[column] === undefined))
    .map(({ word }) => word)
