import { deflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'

/** From her page: attaches the paper that the criterion asks for, with a photo of it. */
export const attachPaper = async (page: Page, criterion: RegExp) => {
  await page.getByRole('link', { name: criterion }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Lampirkan bukti' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: criterion })).toBeVisible()
  await page.getByLabel('Tanggal terbit').fill(today())
  await pickPhoto(page)
  await expect(page.getByText('Terkirim', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Kirim bukti' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bukti terkirim' })).toBeVisible()
}

/** Picks a photo of a paper on the open form. */
export const pickPhoto = async (page: Page) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Ambil foto atau pilih berkas' }).click()
  await (await chooser).setFiles({ name: 'rencana.png', mimeType: 'image/png', buffer: photo(240, 320) })
}

/** Today's day in WITA, as a date field takes it. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' }).format(new Date())

/** A real PNG: a page with lines of writing on a table. */
export const photo = (width: number, height: number): Buffer => {
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isPaper = x > 20 && x < width - 20 && y > 20 && y < height - 20
      const isInk = isPaper && y % 24 > 18 && x > 36 && x < width - 60
      rows.fill(
        isInk ? 40 : isPaper ? 238 : 120,
        y * (1 + width * 3) + 1 + x * 3,
        y * (1 + width * 3) + 4 + x * 3,
      )
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

const crc = (bytes: Buffer): number => {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
