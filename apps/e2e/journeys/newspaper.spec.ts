import { attachPaper } from '../src/acts/attach-paper'
import { openInQueue, returnEvidence, verifyEvidence } from '../src/acts/decide-evidence'
import { activateCard, confirmVisit, expectHerStage } from '../src/acts/her-page'
import { logRoutineVisit, logYesterdaysVisit, openHerPage, startVisitFromToday } from '../src/acts/log-visit'
import { inventName } from '../src/acts/mentor-account'
import { readArea } from '../src/acts/read-board'
import { handOverCode, inventWoman, registerWoman } from '../src/acts/register-woman'
import { signInToStaffApp } from '../src/acts/sign-in'
import { expect, test } from '../src/browser/journey'
import { signInOf } from '../src/demo/people'

test('a visit is logged, she sees her progress, the office verifies, the province sees it', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const woman = inventWoman(inventName('Salmah'))
  const kukar = 'Kutai Kartanegara'
  const mentor = await open({ at: 'phone', in: 'staff' })
  const her = await open({ at: 'phone', in: 'portal' })
  const office = await open({ at: 'desk', in: 'staff' })
  const province = await open({ at: 'desk', in: 'staff' })

  const before = await test.step('DKP3A reads the figures of the morning', async () => {
    await signInToStaffApp(province, signInOf('province'))
    return readArea(province, kukar)
  })

  const { card, receipt } =
    await test.step('the mentor registers her, visits her twice and has both receipts', async () => {
      await signInToStaffApp(mentor, signInOf('mentor'))
      await registerWoman(mentor, woman)
      const handed = await handOverCode(mentor)
      await startVisitFromToday(mentor, woman.name)
      const first = await logYesterdaysVisit(mentor)
      await startVisitFromToday(mentor, woman.name)
      const second = await logRoutineVisit(mentor)
      expect(second).not.toBe(first)
      return { card: handed, receipt: second }
    })

  await test.step('she makes her PIN, sees the visit and her stage, and confirms it', async () => {
    await activateCard(her, card, '406173')
    await expect(her.getByRole('heading', { level: 1 })).toContainText(woman.name)
    await expectHerStage(her, 2, 'Didampingi')
    await confirmVisit(her, receipt)
  })

  await test.step('the office returns the plan of three steps with a reason, which she and her mentor read', async () => {
    await signInToStaffApp(office, signInOf('verifier'))
    await openInQueue(office, woman.name)
    await returnEvidence(office, 'Foto rencana yang ditandatangani Ibu belum ada.')
    await her.reload()
    await expect(her.getByText('Foto rencana yang ditandatangani Ibu belum ada.')).toBeVisible()
    await openHerPage(mentor, woman.name)
    await expect(mentor.getByText('Foto rencana yang ditandatangani Ibu belum ada.').first()).toBeVisible()
  })

  await test.step('the mentor sends it with a photo, the office sees the photo and verifies: she rises to stage 2', async () => {
    await attachPaper(mentor, /Rencana pendampingan/)
    await openInQueue(office, woman.name)
    await expect(office.getByText('Pernah dikembalikan dengan alasan:')).toBeVisible()
    const photo = office.getByRole('article').getByRole('link', { name: /^Berkas 1/ })
    const file = await office.request.get((await photo.getAttribute('href')) ?? '')
    expect(file.headers()['content-type']).toMatch(/^image\//)
    await verifyEvidence(office)
    await expect(office.getByText(`${woman.name} naik: tahap 1 → 2 Didampingi`)).toBeVisible()
  })

  await test.step('her page has moved', async () => {
    await her.reload()
    await expectHerStage(her, 3, 'Berizin')
  })

  await test.step('DKP3A reads the changed figures and drills to the districts', async () => {
    await province.reload()
    const after = await readArea(province, kukar)
    expect(after.openCases).toBe(before.openCases + 1)
    expect(after.visits).toBe(before.visits + 2)
    expect(after.stages['Didampingi']).toBe((before.stages['Didampingi'] ?? 0) + 1)
    expect(after.stages['Terdata']).toBe(before.stages['Terdata'])
    await province.getByRole('link', { name: kukar }).click()
    await expect(province.getByRole('heading', { level: 1 })).toContainText('menurut kecamatan')
    const district = await readArea(province, 'Muara Muntai')
    expect(district.openCases).toBeGreaterThanOrEqual(30)
    expect(district.stages['Didampingi']).toBeGreaterThan(0)
  })
})
