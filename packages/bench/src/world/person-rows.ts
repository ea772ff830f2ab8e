import { addDays, foldName, type CalendarDay } from '@titian/domain'
import { belowCase, type Business, type World } from './business'
import { idAt, type Random } from './random'
import type { Rows } from './rows'
import { brands, businessNames, familyNames, givenNames } from './words'

const dayCount = 35 * 365
const noticeVersion = '2025-1'

/** The woman, what identifies her, her account and card, her enterprise and its product. */
export function addPerson(rows: Rows, world: World, business: Business, random: Random): void {
  const { index, regencyCode, womanId, enterpriseId, openedAt, mentor, village, archetype } = business
  const name = `${random.pick(givenNames)} ${random.pick(familyNames)}`
  const birthDate = addDays('1966-01-01', index % dayCount)
  const nik = archetype.stage > 0 ? nikOf(birthDate, 1 + Math.floor(index / dayCount)) : null
  const nikHash = nik === null ? null : world.privateData.hashNik(nik)
  const phone = `+6281000${String(index).padStart(7, '0')}`
  const mine = { regencyCode, caseMentorId: mentor.id }
  const made = { createdAt: openedAt, createdBy: mentor.id }

  rows.woman.push({
    id: womanId,
    ...mine,
    ...made,
    name,
    nameKey: foldName(name),
    birthDate: nik === null ? null : birthDate,
    citizenship: 'WNI',
    isNikValid: nik === null ? null : true,
    villageCode: village.code,
    rt: String(random.int(1, 20)),
  })
  rows.womanPrivate.push({
    id: womanId,
    ...mine,
    nikCipher: nik === null ? null : world.privateData.seal(nik, womanId),
    nikHash,
    nikLast4: nik?.slice(-4) ?? null,
    phone,
    phoneOwner: 'sendiri',
    address: `Rumah ${index + 1}, dekat dermaga`,
  })
  if (nikHash) rows.personIndex.push({ nikHash, regencyCode, womanId })
  rows.account.push({
    id: womanId,
    kind: 'entrepreneur',
    status: 'active',
    secretHash: null,
    mustChangeSecret: false,
    needsSecondFactor: false,
    createdAt: openedAt,
  })
  rows.entrepreneurLogin.push({
    accountId: womanId,
    regencyCode,
    cardNumber: String(10_000_000 + index),
    phone,
  })
  const enterpriseName = `${random.pick(businessNames)} ${random.pick(brands)} ${random.int(1, 99)}`
  rows.enterprise.push({
    id: enterpriseId,
    ...mine,
    ...made,
    womanId,
    name: enterpriseName,
    nameKey: foldName(enterpriseName),
    runBy: 'sendiri',
    sinceYear: Number(business.openedOn.slice(0, 4)) - random.int(1, 12),
    villageCode: village.code,
    markets: ['tetangga', 'pasar'],
    otherProgrammes: '',
  })
  rows.ownership.push({ ...mine, womanId, enterpriseId, since: null })
  rows.product.push({
    id: business.productId,
    ...mine,
    enterpriseId,
    womanId,
    name: archetype.kind.name,
    kindId: archetype.kind.id,
    isMain: true,
    isPackaged: archetype.kind.isPackaged,
    shelfLifeDays: 60,
  })
  addConsents(rows, business, random)
}

/** A NIK of the district 64.02.99, which does not exist; a woman's day of birth carries 40 more. */
function nikOf(birthDate: CalendarDay, serial: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  return `640299${Number(day) + 40}${month}${year.slice(2)}${String(serial).padStart(4, '0')}`
}

function addConsents(rows: Rows, business: Business, random: Random): void {
  for (const purpose of ['pemberitahuan_data', 'foto', 'pendampingan'] as const) {
    rows.consent.push({
      id: idAt(business.openedAt, random),
      ...belowCase(business, business.mentor.id),
      purpose,
      isGiven: true,
      textVersion: noticeVersion,
      method: 'dibacakan pendamping',
      recordedAt: business.openedAt,
    })
  }
}
