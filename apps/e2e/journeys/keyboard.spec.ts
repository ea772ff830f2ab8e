import type { Page } from '@playwright/test'
import { expect, test } from '../src/browser/journey'
import { signInOf } from '../src/demo/people'

test('the office signs in and returns a piece of evidence without touching the mouse', async ({ open }) => {
  const page = await open({ at: 'desk', in: 'staff' })
  const { login, secret } = signInOf('verifier')
  await page.goto('/masuk')
  await expect(page.getByLabel('Surel')).toBeVisible()
  await tabTo(page, 'Surel')
  await page.keyboard.type(login)
  await tabTo(page, 'Kata sandi')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Perlu keputusan' })).toBeVisible()
  const detail = page.getByRole('article')
  const first = await detail.getByRole('heading', { level: 2 }).innerText()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(first)
  await page.keyboard.press('k')
  await expect(detail.getByRole('group', { name: 'Alasan yang sering' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(detail.getByLabel('Alasan', { exact: true })).toHaveValue('Foto buram, mohon difoto ulang.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Dikembalikan: ${first}`)).toBeVisible()
})

test('nobody decides on a paper that has not arrived, neither by button nor by key', async ({ open }) => {
  const page = await open({ as: 'verifier', at: 'desk', in: 'staff' })
  await page.goto('/antrean')
  const accept = page.getByRole('button', { name: 'Verifikasi' })
  await expect(accept).toBeVisible()
  const first = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText()
  await page.context().setOffline(true)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).not.toHaveText(first)
  await expect(accept).toHaveCount(0)
  await page.keyboard.press('t')
  await page.context().setOffline(false)
  await expect(accept).toBeVisible()
  await expect(page.getByText(/^Terverifikasi: /)).toHaveCount(0)
})

test('a phone with a keyboard reaches her page from the sign-in', async ({ open }) => {
  const page = await open({ at: 'phone', in: 'portal' })
  const { login, secret } = signInOf('entrepreneur')
  await page.goto('/masuk')
  await expect(page.getByLabel('Nomor kartu atau nomor HP')).toBeVisible()
  await tabTo(page, 'Nomor kartu atau nomor HP')
  await page.keyboard.type(login)
  await tabTo(page, 'PIN')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/saya$/)
})

/** Presses Tab until the named control has the focus, and sees that the focus shows. */
const tabTo = async (page: Page, name: string) => {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement } = document
      if (!(activeElement instanceof HTMLElement)) return { name: '', shows: false }
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : []
      const { outlineStyle, boxShadow } = getComputedStyle(activeElement)
      const spoken =
        labels[0]?.textContent ?? activeElement.getAttribute('aria-label') ?? activeElement.textContent
      return { name: spoken.trim(), shows: outlineStyle !== 'none' || boxShadow !== 'none' }
    })
    if (focused.name === name) {
      expect(focused.shows, `focus shows on ${name}`).toBe(true)
      return
    }
  }
  throw new Error(`Tab never reached "${name}".`)
}
