import { allOf, anyOf, negate, type Truth } from '../pathway/expression'
import { ruling, type Ruleset, type Ruling } from './ruleset'

export const foodStorages = ['room', 'chilled', 'frozen'] as const
export const foodProcesses = ['none', 'pasteurised', 'sterilised'] as const
export const productionPlaces = ['home', 'factory'] as const
export const foodPermitRoutes = ['SPP-IRT', 'BPOM MD', 'none'] as const
export type FoodPermitRoute = (typeof foodPermitRoutes)[number]

export const permitRuleset: Ruleset & { shortLifeBelowDays: number } = {
  id: 'sppirt-4-2024',
  citation: 'Peraturan BPOM 4/2024; pengecualian menurut 22/2018',
  mark: 'R2',
  validFrom: '2024-01-01',
  validTo: null,
  shortLifeBelowDays: 7,
}

/** `foodType` in everyday words; null is unknown. */
export type PermitQuestion = {
  foodType: string
  shelfLifeDays: number | null
  storage: (typeof foodStorages)[number] | null
  process: (typeof foodProcesses)[number] | null
  place: (typeof productionPlaces)[number] | null
}

// Whole words of what people call their food; matching a part would take "susu" out of "krupuk susun".
const words = {
  readyToEat: ['siap saji', 'nasi kotak', 'katering', 'ready to eat'],
  rawMaterial: ['bahan baku', 'bahan mentah', 'raw material'],
  // Barred from SPP-IRT, wherever they are made.
  barred: [
    ...['bayi', 'balita', 'mpasi', 'mp-asi', 'baby'],
    ...['alkohol', 'beralkohol', 'tuak', 'alcohol'],
    ...['amdk', 'air minum', 'air mineral'],
    ...['diet khusus', 'diet'],
  ],
  // Milk and what is made of it, where it is the food itself and not its flavour.
  dairy: ['susu', 'yogurt', 'yoghurt', 'keju', 'mentega', 'milk', 'cheese'],
  notDairy: ['susu kedelai', 'susu kacang'],
  sniBound: [
    'garam',
    'garam beryodium',
    'tepung terigu',
    'minyak goreng sawit',
    'gula kristal',
    'kakao bubuk',
  ],
  animal: [
    ...['daging', 'ayam', 'bebek', 'unggas', 'ikan', 'udang', 'kepiting', 'cumi', 'telur', 'bakso', 'sosis'],
    ...['nugget', 'pempek', 'siomay', 'otak-otak', 'meat', 'fish', 'poultry', 'egg'],
  ],
}

/**
 * The permit that lets a food be sold: SPP-IRT, BPOM MD, or none. Null where what is not known decides.
 * None: shelf life under 7 days, ready to eat, raw material for others. BPOM MD: what SPP-IRT excludes (milk, baby
 * food, alcohol, bottled water, special diet, compulsory SNI, pasteurised or sterilised, frozen, animal food kept
 * chilled) and whatever a factory makes.
 */
export function permitRoute(
  question: PermitQuestion,
  rule = permitRuleset,
): Ruling<{ route: FoodPermitRoute | null }> {
  const { foodType, shelfLifeDays, storage, process, place } = question
  const isFood = (names: readonly string[]) => names.some((name) => hasWords(foodType, name))
  const isFree = anyOf([
    truth(shelfLifeDays === null ? null : shelfLifeDays < rule.shortLifeBelowDays),
    truth(isFood(words.readyToEat)),
    truth(isFood(words.rawMaterial)),
  ])
  const needsMd = anyOf([
    truth(isFood(words.barred)),
    truth(isDairy(foodType)),
    truth(words.sniBound.some((name) => startsWith(foodType, name))),
    truth(process === null ? null : process !== 'none'),
    truth(storage === null ? null : storage === 'frozen'),
    allOf([truth(storage === null ? null : storage === 'chilled'), truth(isFood(words.animal))]),
    truth(place === null ? null : place === 'factory'),
  ])
  return ruling(rule, { route: routeOf(isFree, needsMd) })
}

function routeOf(isFree: Truth, needsMd: Truth): FoodPermitRoute | null {
  if (isFree === 'true') return 'none'
  if (allOf([negate(isFree), needsMd]) === 'true') return 'BPOM MD'
  return isFree === 'false' && needsMd === 'false' ? 'SPP-IRT' : null
}

const startsWith = (text: string, name: string): boolean =>
  ` ${text.toLowerCase().trim()} `.startsWith(` ${name} `)

const isDairy = (foodType: string): boolean =>
  words.dairy.some((name) => startsWith(foodType, name)) &&
  !words.notDairy.some((name) => startsWith(foodType, name))

const truth = (known: boolean | null): Truth => (known === null ? 'unknown' : known ? 'true' : 'false')

const hasWords = (text: string, name: string): boolean =>
  ` ${text.toLowerCase().replace(/[^a-z0-9-]+/g, ' ')} `.includes(` ${name} `)
