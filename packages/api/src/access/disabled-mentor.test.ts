import { afterAll, beforeAll, expect, it } from 'vitest'
import { asStaff, createWorld, herPage, settle, type Settled, type World } from '../testing'

let world: World
let town: Settled
beforeAll(async () => {
  world = await createWorld()
  town = await settle(world)
})
afterAll(() => world.close())

const setStatus = (status: 'active' | 'disabled') =>
  asStaff(world, town.staff.verifier).staff.setStatus({
    staffId: town.staff.mentor.id,
    status,
    reason: 'Pindah tugas',
  })
const officeSees = async () => {
  const office = asStaff(world, town.staff.verifier)
  const { caseId } = town.own
  const { cases } = await office.cases.list({})
  return {
    row: cases.find((row) => row.caseId === caseId)?.isMentorInactive,
    others: cases.filter((row) => row.caseId !== caseId && row.isMentorInactive).length,
    page: (await office.cases.get({ caseId })).mentor,
  }
}

it('names the mentor of an open account to the woman and marks nothing for the office', async () => {
  expect(await herPage(world, town.own)).toMatchObject({
    mentor: { name: town.staff.mentor.name },
    isMentorInactive: false,
  })
  expect(await officeSees()).toMatchObject({ row: false, others: 0, page: { isInactive: false } })
})

it('no longer names a mentor whose account is off, and marks her women for the office', async () => {
  await setStatus('disabled')
  const page = await herPage(world, town.own)
  expect(page).toMatchObject({ mentor: null, isMentorInactive: true })
  expect(page.office.name).not.toBe('')
  expect(await officeSees()).toMatchObject({
    row: true,
    others: 0,
    page: { name: town.staff.mentor.name, isInactive: true },
  })
})

it('drops the mark once the office has given her to another mentor', async () => {
  await asStaff(world, town.staff.verifier).cases.assign({
    caseId: town.own.caseId,
    mentorId: town.staff.colleague.id,
    reason: 'Pindah tugas',
  })
  expect(await herPage(world, town.own)).toMatchObject({
    mentor: { name: town.staff.colleague.name },
    isMentorInactive: false,
  })
  expect(await officeSees()).toMatchObject({ row: false, page: { isInactive: false } })
})
