import { addDays, foldName } from '@titian/domain'
import type { PrivateData } from '../private-data'
import type { DemoCase } from './demo-case'
import { cardOf, nikOf, phoneOf } from './made-up-numbers'
import { randomOf } from './random'
import type { DemoRows } from './rows'

const streets = ['Jalan Mawar', 'Jalan Pelita', 'Jalan Pesut', 'Gang Rukun', 'Jalan Haruan', 'Gang Keluarga']
const landings = [
  'dekat dermaga',
  'titian ulin kedua',
  'seberang langgar',
  'hulu sungai',
  'samping SD',
  'hilir dermaga',
]

/** The rows of the woman, what identifies her, her account and her card. */
export const addPerson = (
  rows: DemoRows,
  demoCase: DemoCase,
  privateData: PrivateData,
  pinHash: string,
): void => {
  const { index, womanId, regencyCode, mentor, openedAt, openedBy, post, story, name } = demoCase
  const random = randomOf(`person ${index}`)
  const birthDate = addDays(demoCase.openedOn, -random.int(22 * 365, 57 * 365))
  const isNikKnown = demoCase.target.stage > 0
  const nik = isNikKnown ? nikOf(birthDate, index + 1) : null
  const nikHash = nik === null ? null : privateData.hashNik(nik)
  const phoneOwner =
    story === 'tanpa_hp' || random.chance(0.03)
      ? 'tidak_punya'
      : story === 'amplang' || random.chance(0.15)
        ? 'keluarga'
        : 'sendiri'
  const phone = phoneOwner === 'tidak_punya' ? null : phoneOf(10_000 + index)
  const isSister = story === 'kakak' || story === 'adik'
  const rt = isSister ? '4' : String(random.int(1, 12))
  const address = isSister
    ? 'Rumah papan cat hijau, dekat dermaga'
    : post.livelihood === 'kota'
      ? `${random.pick(streets)} No. ${index + 1}`
      : `Rumah ${index + 1}, ${random.pick(landings)}`
  const mine = { regencyCode, caseMentorId: mentor.id }

  rows.woman.push({
    id: womanId,
    ...mine,
    name,
    nameKey: foldName(name),
    birthDate: isNikKnown ? birthDate : null,
    citizenship: 'WNI',
    isNikValid: isNikKnown ? true : null,
    villageCode: demoCase.village.code,
    rt,
    createdAt: openedAt,
    createdBy: openedBy.id,
  })
  rows.womanPrivate.push({
    id: womanId,
    ...mine,
    nikCipher: nik === null ? null : privateData.seal(nik, womanId),
    nikHash,
    nikLast4: nik?.slice(-4) ?? null,
    phone,
    phoneOwner,
    address,
  })
  if (nikHash) rows.personIndex.push({ nikHash, regencyCode, womanId })
  const isFeatured = story === 'amplang'
  rows.account.push({
    id: womanId,
    kind: 'entrepreneur',
    status: 'active',
    secretHash: isFeatured ? pinHash : null,
    mustChangeSecret: false,
    secretChangedAt: isFeatured ? openedAt : null,
    needsSecondFactor: false,
    createdAt: openedAt,
  })
  rows.entrepreneurLogin.push({
    accountId: womanId,
    regencyCode,
    cardNumber: isFeatured ? cardOf(0) : cardOf(index + 1),
    phone,
  })
}
