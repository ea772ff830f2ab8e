import { addDays, foldName, provinceRegion, type CalendarDay, type StaffDuty } from '@titian/domain'
import { idAt, randomOf } from './random'
import type { Reference, Village } from './reference'
import { noRows, type Rows } from './rows'
import { businessesOfMentor, seed, shareOfRegency } from './scale'
import { wita } from './time'
import { familyNames, givenNames } from './words'

export interface Official {
  id: string
  email: string
  regencyCode: string
}

export interface Mentor extends Official {
  /** The villages of her district. */
  villages: Village[]
}

/** One regency's staff and how many businesses they look after, from which index on. */
export interface RegencyTeam {
  regencyCode: string
  firstBusiness: number
  businesses: number
  mentors: Mentor[]
  verifier: Official
}

export interface Team {
  regencies: RegencyTeam[]
  province: Official
}

const minutesOfDay = 24 * 60
const domain = 'bench.titian.example'

export const verifierEmail = (regencyCode: string): string => `verifier.${regencyCode}@${domain}`
export const provinceEmail = `province@${domain}`
const staffSeed = seed + 1

/** Everybody who signs in, with the rows of their accounts. */
export function makeTeam(
  size: number,
  { villages }: Reference,
  today: CalendarDay,
  passwordHash: string,
): { team: Team; rows: Rows } {
  const rows = noRows()
  let serial = 0
  const enlist = (duty: StaffDuty, regencyCode: string, email: string): Official =>
    addOfficial(rows, { duty, regencyCode, email }, serial++, { today, passwordHash })
  let firstBusiness = 0
  const regencies = countsOf(size).map(([regencyCode, businesses]): RegencyTeam => {
    const districts = districtsOf(villages, regencyCode)
    const count = Math.ceil(businesses / businessesOfMentor)
    const mentors = Array.from({ length: count }, (_, at): Mentor => {
      const own = districts[at % districts.length]
      if (!own) throw new Error(`${regencyCode} has no districts.`)
      return { ...enlist('mentor', regencyCode, `mentor.${regencyCode}.${at}@${domain}`), villages: own }
    })
    const verifier = enlist('verifier', regencyCode, verifierEmail(regencyCode))
    const regency = { regencyCode, firstBusiness, businesses, mentors, verifier }
    firstBusiness += businesses
    return regency
  })
  return { team: { regencies, province: enlist('province', provinceRegion, provinceEmail) }, rows }
}

/** Businesses of each regency; what rounding leaves goes to the first. */
function countsOf(size: number): [string, number][] {
  const counts = Object.entries(shareOfRegency).map(([code, share]): [string, number] => [
    code,
    Math.floor(size * share),
  ])
  const left = size - counts.reduce((sum, [, count]) => sum + count, 0)
  return counts.map(([code, count], at) => [code, at === 0 ? count + left : count])
}

function districtsOf(villages: Village[], regencyCode: string): Village[][] {
  const districts = new Map<string, Village[]>()
  for (const village of villages.filter(({ code }) => code.startsWith(`${regencyCode}.`))) {
    districts.set(village.districtCode, [...(districts.get(village.districtCode) ?? []), village])
  }
  return [...districts.values()]
}

function addOfficial(
  rows: Rows,
  { duty, regencyCode, email }: { duty: StaffDuty; regencyCode: string; email: string },
  serial: number,
  { today, passwordHash }: { today: CalendarDay; passwordHash: string },
): Official {
  const random = randomOf(staffSeed, serial)
  const since = addDays(today, -700)
  const createdAt = wita(since, serial % minutesOfDay)
  const id = idAt(createdAt, random)
  const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`
  rows.account.push({
    id,
    kind: 'staff',
    email,
    status: 'active',
    secretHash: passwordHash,
    mustChangeSecret: false,
    secretChangedAt: createdAt,
    needsSecondFactor: false,
    createdAt,
  })
  rows.dutyGrant.push({
    id: idAt(createdAt, random),
    accountId: id,
    duty,
    regencyCode,
    validFrom: since,
    createdAt,
  })
  rows.staff.push({
    id,
    regencyCode,
    name,
    nameKey: foldName(name),
    email,
    phone: null,
    position: null,
    status: 'active',
    createdAt,
  })
  return { id, email, regencyCode }
}
