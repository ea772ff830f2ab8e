import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { signInToStaffApp } from './sign-in'

export type NewMentor = { name: string; login: string; secret: string }

/** A name that no other run has used, made of letters only. */
export const inventName = (first: string): string => {
  const letters = [...randomBytes(6)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
  return `${first} ${letters.charAt(0).toUpperCase()}${letters.slice(1)}`
}

/** The office adds a mentor; returns how she signs in the first time. */
export const addMentor = async (office: Page): Promise<NewMentor> => {
  const name = inventName('Rahma')
  const login = `${name.toLowerCase().replace(' ', '.')}@contoh.id`
  await office.goto('/pendamping')
  await office.getByRole('button', { name: 'Tambah pendamping' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('Nama lengkap').fill(name)
  await dialog.getByLabel('Surel').fill(login)
  await dialog.getByRole('button', { name: 'Buat akun' }).click()
  await expect(dialog).toContainText(`Akun ${name} sudah jadi`)
  const secret = await dialog.getByRole('definition').last().innerText()
  await dialog.getByRole('button', { name: 'Selesai' }).click()
  return { name, login, secret: secret.trim() }
}

/** Signs in with the one-time password and replaces it; ends on her first screen. */
export const startAccount = async (page: Page, mentor: NewMentor): Promise<NewMentor> => {
  const secret = 'perahu kayu di danau semayang'
  await signInToStaffApp(page, mentor)
  await page.getByLabel('Kata sandi sementara').fill(mentor.secret)
  await page.getByLabel('Kata sandi baru').fill(secret)
  await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click()
  await expect(page).toHaveURL(/\/hari-ini$/)
  return { ...mentor, secret }
}

/** The office closes a mentor's account, giving the first reason offered. */
export const disableMentor = async (office: Page, { name }: NewMentor) => {
  await office.goto('/pendamping')
  await office.getByRole('searchbox', { name: 'Cari nama atau surel' }).fill(name)
  await office.getByRole('button', { name: `Nonaktifkan akun ${name}` }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: 'HP hilang' }).click()
  await dialog.getByRole('button', { name: 'Nonaktifkan' }).click()
  await expect(dialog).toBeHidden()
}
