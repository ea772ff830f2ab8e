import { activateCard, tellTheOffice } from '../src/acts/her-page'
import { logOldVisit, logRoutineVisit, openHerPage, startVisitFromToday } from '../src/acts/log-visit'
import { acceptVisit, declineVisit, findInAttention, settleMessage } from '../src/acts/look-after'
import { inventName } from '../src/acts/mentor-account'
import { handOverCode, inventWoman, registerWoman } from '../src/acts/register-woman'
import { expect, test } from '../src/browser/journey'

test('the office answers for a visit that came too late and for what a woman told it, and both hear of it', async ({
  open,
}) => {
  test.setTimeout(240_000)
  const woman = inventWoman(inventName('Mardiah'))
  const words = 'Hari itu pendamping hanya menelepon.'
  const note = 'Sudah menelepon Ibu.'
  const reason = 'Kunjungan ini sudah tercatat.'
  const mentor = await open({ as: 'mentor', at: 'phone', in: 'staff' })
  const her = await open({ at: 'phone', in: 'portal' })
  const office = await open({ as: 'verifier', at: 'desk', in: 'staff' })

  const receipts =
    await test.step('the mentor logs a visit of today and two that lay on her phone', async () => {
      await registerWoman(mentor, woman)
      const card = await handOverCode(mentor)
      await startVisitFromToday(mentor, woman.name)
      const today = await logRoutineVisit(mentor)
      await startVisitFromToday(mentor, woman.name)
      const first = await logOldVisit(mentor)
      await startVisitFromToday(mentor, woman.name)
      const second = await logOldVisit(mentor)
      return { card, today, first, second }
    })

  await test.step('she tells the office that the visit of today was none', async () => {
    await activateCard(her, receipts.card, '406173')
    await expect(her.getByText(receipts.first)).toHaveCount(0)
    await tellTheOffice(her, receipts.today, words)
  })

  await test.step('the office sees how much waits, accepts one visit, declines the other, settles her message', async () => {
    await office.goto('/antrean')
    await expect(office.getByRole('link', { name: /^Perlu dilihat \d+ menunggu$/ })).toBeVisible()
    await acceptVisit(office, await findInAttention(office, woman.name, receipts.first), woman.name)
    await declineVisit(office, await findInAttention(office, woman.name, receipts.second), woman.name, reason)
    await settleMessage(office, await findInAttention(office, woman.name, words), woman.name, note)
  })

  await test.step('the mentor reads what became of both, and nothing of the message', async () => {
    await mentor.goto('/hari-ini')
    await mentor.getByText('Diperiksa Dinas', { exact: true }).tap()
    const line = (receipt: string) => mentor.getByRole('listitem').filter({ hasText: receipt })
    await expect(line(receipts.first)).toContainText('Diterima Dinas')
    await expect(line(receipts.second)).toContainText(`Alasan Dinas: ${reason}`)
    await openHerPage(mentor, woman.name)
    await mentor.getByRole('button', { name: 'Riwayat', exact: true }).tap()
    await expect(mentor.getByText('Diterima setelah diperiksa Dinas')).toBeVisible()
    await expect(mentor.getByText(words)).toHaveCount(0)
    await expect(mentor.getByText(note)).toHaveCount(0)
  })

  await test.step('she reads that the office took care of it, and finds the accepted visit', async () => {
    await her.reload()
    await expect(
      her
        .getByRole('article')
        .filter({ hasText: receipts.today })
        .getByText(/^Dinas sudah menindaklanjuti/),
    ).toBeVisible()
    await her.getByText(/^Kunjungan sebelumnya/).tap()
    await expect(her.getByText(receipts.first)).toBeVisible()
  })
})
