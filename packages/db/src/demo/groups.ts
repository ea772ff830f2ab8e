import { addDays, foldName, type GroupType } from '@titian/domain'
import { wita } from './calendar'
import type { DemoCase } from './demo-case'
import { idAt } from './ids'
import { randomOf } from './random'
import type { DemoRows } from './rows'
import type { DemoTeam } from './staff'
import type { StoryKey } from './stories'

type GroupPlan = {
  type: GroupType
  name: string
  post: string
  village?: string
  members: number
  /** The Bupati's or Wali Kota's decree; without one a Desa PRIMA is a proposal. */
  decree: string | null
  story?: StoryKey
}

const plans: readonly GroupPlan[] = [
  {
    type: 'desa_prima',
    name: 'Desa PRIMA Muara Badak',
    post: '64.02 5',
    members: 12,
    decree: 'SK-CONTOH 411/2024',
  },
  {
    type: 'desa_prima',
    name: 'Desa PRIMA Jantur Selatan',
    post: '64.02 0',
    village: 'Jantur Selatan',
    members: 8,
    decree: null,
  },
  { type: 'pekka', name: 'Pekka Tenggarong', post: '64.02 9', members: 7, decree: null, story: 'rias' },
  {
    type: 'poklahsar',
    name: 'Poklahsar Rebaq Rinding',
    post: '64.02 0',
    village: 'Rebaq Rinding',
    members: 6,
    decree: null,
  },
  { type: 'kube', name: 'KUBE Anggana Mandiri', post: '64.02 6', members: 8, decree: null },
  { type: 'up2k', name: 'UP2K Samarinda Seberang', post: '64.72 0', members: 10, decree: null },
  {
    type: 'desa_prima',
    name: 'Desa PRIMA Palaran',
    post: '64.72 4',
    members: 11,
    decree: 'SK-CONTOH 188/2025',
  },
  { type: 'kube', name: 'KUBE Balikpapan Timur', post: '64.71 0', members: 9, decree: null },
  {
    type: 'desa_prima',
    name: 'Desa PRIMA Bengalon',
    post: '64.08 1',
    members: 10,
    decree: 'SK-CONTOH 77/2025',
  },
  { type: 'pekka', name: 'Pekka Bontang Selatan', post: '64.74 0', members: 6, decree: null },
  {
    type: 'desa_prima',
    name: 'Desa PRIMA Tanjung Isuy',
    post: '64.07 0',
    village: 'Tanjung Isuy',
    members: 8,
    decree: 'SK-CONTOH 52/2025',
    story: 'doyo',
  },
]

/** Groups of the offices; the woman of a story is always among them. */
export const addGroups = (rows: DemoRows, cases: readonly DemoCase[], team: DemoTeam): void => {
  for (const plan of plans) {
    const random = randomOf(`group ${plan.name}`)
    const near = cases.filter(
      ({ post, village }) => post.key === plan.post && (!plan.village || village.name === plan.village),
    )
    const told = near.filter(({ story }) => story !== null && story === plan.story)
    const members = [...told, ...near.filter((one) => !told.includes(one))].slice(0, plan.members)
    const [first] = members
    const founder = first ? (team.verifiers.get(first.regencyCode) ?? [])[0] : undefined
    if (!first || !founder) continue
    const founded = addDays(first.openedOn, -60)
    const createdAt = wita(founded, 10 * 60)
    const id = idAt(createdAt, random)
    rows.womenGroup.push({
      id,
      regencyCode: first.regencyCode,
      type: plan.type,
      name: plan.name,
      nameKey: foldName(plan.name),
      villageCode: first.village.code,
      decreeNumber: plan.decree,
      createdAt,
      createdBy: founder.id,
    })
    for (const { womanId, regencyCode, openedOn, mentor } of members) {
      rows.groupMember.push({
        groupId: id,
        womanId,
        regencyCode,
        joinedOn: openedOn,
        caseMentorId: mentor.id,
      })
    }
  }
}
