import { expect, type Page } from '@playwright/test'

type Credentials = { login: string; secret: string }

/** Staff, from wherever the page is: ends on the first screen of the duty. */
export const signInToStaffApp = async (page: Page, { login, secret }: Credentials) => {
  await page.goto('/masuk')
  await page.getByLabel('Surel').fill(login)
  await page.getByLabel('Kata sandi', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).not.toHaveURL(/\/masuk/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** An entrepreneur with card number or phone and PIN: ends on her page. */
export const signInToPortal = async (page: Page, { login, secret }: Credentials) => {
  await page.goto('/masuk')
  await page.getByLabel('Nomor kartu atau nomor HP').fill(login)
  await page.getByLabel('PIN', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page).toHaveURL(/\/saya$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens the menu of the person who is signed in and takes one of its entries. */
export const choosePersonMenu = async (page: Page, entry: string) => {
  await page.getByRole('button', { name: /^Akun saya/ }).click()
  await page.getByRole('button', { name: entry, exact: true }).click()
}
