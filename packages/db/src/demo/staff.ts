import { foldName, provinceRegion, type CalendarDay, type StaffDuty } from '@titian/domain'
import { addDays } from '@titian/domain'
import { wita } from './calendar'
import { idAt } from './ids'
import { staffNameOf, titledNameOf } from './names'
import { phoneOf } from './made-up-numbers'
import { posts } from './posts'
import { randomOf } from './random'
import type { DemoRows } from './rows'
import { targets } from './targets'

export type DemoStaff = { id: string; name: string; regencyCode: string; email: string; duties: StaffDuty[] }

/** The staff of the demo: mentors in the order of the posts, and one verifier and one head for each regency. */
export type DemoTeam = {
  all: DemoStaff[]
  mentors: Map<string, DemoStaff>
  verifiers: Map<string, DemoStaff[]>
}

const domain = 'contoh.titian.example'

/** Those whose e-mails are printed at every start. */
export const knownEmails = {
  mentor: `pendamping@${domain}`,
  verifier: `dp3a.kukar@${domain}`,
  both: `pendamping.verifikator@${domain}`,
  head: `kepala.kukar@${domain}`,
  province: `dkp3a@${domain}`,
  provinceData: `disperindagkop@${domain}`,
  partner: `disperindag.kukar@${domain}`,
  admin: `admin@${domain}`,
} as const

const kukar = '64.02'
/** The post of the mentor who is a verifier too (N6). */
const bothPost = '64.02 9'

type Recruit = {
  regencyCode: string
  duties: StaffDuty[]
  name: string
  email: string
  position: string
  post?: string
  partnerOfficeId?: string
}

export const makeStaff = (rows: DemoRows, today: CalendarDay, secretHash: string): DemoTeam => {
  const team: DemoTeam = { all: [], mentors: new Map(), verifiers: new Map() }
  recruits().forEach((recruit, index) => {
    const person = enlist(rows, recruit, index, today, secretHash)
    team.all.push(person)
    if (recruit.post) team.mentors.set(recruit.post, person)
    if (person.duties.includes('verifier')) {
      team.verifiers.set(person.regencyCode, [...(team.verifiers.get(person.regencyCode) ?? []), person])
    }
  })
  return team
}

const recruits = (): Recruit[] => {
  const random = randomOf('staff')
  const taken = new Set(['Rosdiana Salasiah'])
  const ofRegency = Object.keys(targets).flatMap((regencyCode): Recruit[] => [
    {
      regencyCode,
      duties: ['verifier'],
      name: titledNameOf(random, taken),
      email: regencyCode === kukar ? knownEmails.verifier : `verifikator.${slug(regencyCode)}@${domain}`,
      position: 'Kepala Bidang Pemberdayaan Perempuan',
    },
    {
      regencyCode,
      duties: ['head'],
      name: titledNameOf(random, taken),
      email: regencyCode === kukar ? knownEmails.head : `kepala.${slug(regencyCode)}@${domain}`,
      position: 'Plt. Kepala Dinas',
    },
  ])
  const mentors = posts.map((post, index): Recruit => {
    const isBoth = post.key === bothPost
    return {
      regencyCode: post.regencyCode,
      duties: isBoth ? ['mentor', 'verifier'] : ['mentor'],
      name: index === 0 ? 'Rosdiana Salasiah' : staffNameOf(random, taken),
      email:
        index === 0
          ? knownEmails.mentor
          : isBoth
            ? knownEmails.both
            : `pendamping.${slug(post.key)}@${domain}`,
      position: `Pendamping ${post.district}`,
      post: post.key,
    }
  })
  const ofProvince = (
    [
      ['province', knownEmails.province, 'Analis Pengarusutamaan Gender, DKP3A'],
      ['provinceData', knownEmails.provinceData, 'Analis Industri, Disperindagkop UKM'],
      ['admin', knownEmails.admin, 'Pengelola sistem'],
    ] as const
  ).map(([duty, email, position]): Recruit => ({
    regencyCode: provinceRegion,
    duties: [duty],
    name: titledNameOf(random, taken),
    email,
    position,
  }))
  const partner: Recruit = {
    regencyCode: kukar,
    duties: ['partner'],
    name: titledNameOf(random, taken),
    email: knownEmails.partner,
    position: 'Penyuluh perindustrian, Disperindag Kukar',
    partnerOfficeId: `${kukar}-industry`,
  }
  return [...ofRegency, ...mentors, ...ofProvince, partner]
}

const slug = (key: string): string => key.replace(/[^\d]+/g, '')

const enlist = (
  rows: DemoRows,
  recruit: Recruit,
  index: number,
  today: CalendarDay,
  secretHash: string,
): DemoStaff => {
  const since = addDays(today, -600)
  const createdAt = wita(since, 8 * 60 + index)
  const random = randomOf(`staff ${recruit.email}`)
  const { regencyCode, duties, name, email, position } = recruit
  const id = idAt(createdAt, random)
  rows.account.push({
    id,
    kind: 'staff',
    email,
    status: 'active',
    secretHash,
    mustChangeSecret: false,
    secretChangedAt: createdAt,
    needsSecondFactor: false,
    createdAt,
  })
  for (const duty of duties) {
    rows.dutyGrant.push({
      id: idAt(createdAt, random),
      accountId: id,
      duty,
      regencyCode,
      validFrom: since,
      createdAt,
    })
  }
  rows.staff.push({
    id,
    regencyCode,
    name,
    nameKey: foldName(name),
    email,
    phone: phoneOf(20_000 + index),
    position,
    partnerOfficeId: recruit.partnerOfficeId ?? null,
    status: 'active',
    createdAt,
  })
  return { id, name, regencyCode, email, duties }
}
