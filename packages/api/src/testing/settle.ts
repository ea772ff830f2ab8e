import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import type { World } from './create-world'
import { registration, routineVisit, type villages } from './inputs'
import {
  addFirstAdministrator,
  addStaffPerson,
  asEntrepreneur,
  asStaff,
  openSession,
  requestWith,
  type Person,
} from './people'

export type Region = keyof typeof villages

/** A registered woman: her case, her card, and herself with a session on the portal. */
export type Registered = { caseId: string; womanId: string; cardNumber: string; name: string; person: Person }

/** Registers a woman as a mentor does it, and signs her in on the portal. */
export const registerWoman = async (
  world: World,
  mentor: Person,
  region: Region,
  changes: Parameters<typeof registration>[2] = {},
): Promise<Registered> => {
  const input = registration(world.clock, region, changes)
  const { caseId, womanId, cardNumber } = await asStaff(world, mentor).registry.register(input)
  const { name } = input.woman
  const person = await openSession(world, { id: womanId, name, duty: 'entrepreneur', region, host: 'mitra' })
  return { caseId, womanId, cardNumber, name, person }
}

/** Sends a photo to a case as the phone does. */
export const sendPhoto = async (world: World, mentor: Person, caseId: string): Promise<string> => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#1f6f5c' } })
    .jpeg()
    .toBuffer()
  const id = uuidv7()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await world.apis.staf.receiveFile(requestWith(mentor.token), { id, caseId, sha256, bytes })
  return id
}

/**
 * People for tests of access: in Kutai Kartanegara two mentors, a verifier, a head and a partner office,
 * in Samarinda a mentor, a verifier and a head, the province's three duties and one whose account is disabled.
 * Each mentor has registered a woman, visited her once and sent a paper with a photo.
 */
export const settle = async (world: World) => {
  const admin = await addFirstAdministrator(world)
  const add = (name: string, duty: Parameters<typeof addStaffPerson>[2]['duty'], region: string) =>
    addStaffPerson(world, admin, { name, duty, region })
  const staff = {
    mentor: await add('Rina Pendamping', 'mentor', '64.02'),
    colleague: await add('Dewi Pendamping', 'mentor', '64.02'),
    verifier: await add('Sari Verifikator', 'verifier', '64.02'),
    head: await add('Hadi Kepala', 'head', '64.02'),
    partner: await add('Putri Mitra', 'partner', '64.02'),
    farMentor: await add('Ani Pendamping', 'mentor', '64.72'),
    farVerifier: await add('Lina Verifikator', 'verifier', '64.72'),
    farHead: await add('Budi Kepala', 'head', '64.72'),
    province: await add('Wati Provinsi', 'province', '64'),
    provinceData: await add('Yuni Provinsi', 'provinceData', '64'),
    disabled: await add('Nur Nonaktif', 'mentor', '64.02'),
    admin,
  }
  const [own, colleagues, far] = [
    await settleWoman(world, staff.mentor, '64.02'),
    await settleWoman(world, staff.colleague, '64.02'),
    await settleWoman(world, staff.farMentor, '64.72'),
  ]
  await asStaff(world, admin).staff.setStatus({
    staffId: staff.disabled.id,
    status: 'disabled',
    reason: 'Pindah tugas',
  })
  return { staff, own, colleagues, far }
}
export type Settled = Awaited<ReturnType<typeof settle>>

/** A registered woman with one of everything that can hang on a case. */
export const settleWoman = async (world: World, mentor: Person, region: Region) => {
  const woman = await registerWoman(world, mentor, region)
  const fileId = await sendPhoto(world, mentor, woman.caseId)
  const caller = asStaff(world, mentor)
  const followUpId = uuidv7()
  const visit = await caller.visits.log(
    routineVisit(world.clock, woman.caseId, {
      newFollowUps: [{ id: followUpId, kind: 'nib', note: '', assignee: 'ibu', dueOn: world.clock.day(7) }],
      figures: { week: 'biasa', salesPerDay: 'r100_250rb', workforce: null },
    }),
  )
  const [plan] = await world.ask<{ id: string }>('select id from app.evidence where case_id = $1', [
    woman.caseId,
  ])
  if (!plan) throw new Error('Registration sends a plan')
  return { ...woman, mentor, region, fileId, followUpId, visitId: visit.visitId, planId: plan.id }
}
export type SettledWoman = Awaited<ReturnType<typeof settleWoman>>

/** Her page, for the tests that look from her side. */
export const herPage = (world: World, woman: Pick<Registered, 'person'>) =>
  asEntrepreneur(world, woman.person).own.page({})
